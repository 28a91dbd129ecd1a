/** The document of a customer in one straight line: one test a text, references only where it hits. */
export function writeCustomer(customer) {
  let xml = '<root><customer>'
  const customerbaseinformation1 = customer.customerbaseinformation
  xml += '<customerbaseinformation>'
  const internalidentifier2 = customerbaseinformation1.internalidentifier
  if (internalidentifier2 !== undefined) {
    if (typeof internalidentifier2 === 'object')
      xml +=
        '<internalidentifier' +
        (internalidentifier2.type === undefined
          ? ''
          : ' type="' + attribute(internalidentifier2.type) + '"') +
        '>' +
        text(internalidentifier2.value) +
        '</internalidentifier>'
    else xml += '<internalidentifier>' + text(internalidentifier2) + '</internalidentifier>'
  }
  const externalidentifier4 = customerbaseinformation1.externalidentifier
  if (externalidentifier4 !== undefined) {
    xml += '<externalidentifier>' + text(externalidentifier4) + '</externalidentifier>'
  }
  const organizationunitnumber5 = customerbaseinformation1.organizationunitnumber
  if (organizationunitnumber5 !== undefined) {
    xml += '<organizationunitnumber>' + text(organizationunitnumber5) + '</organizationunitnumber>'
  }
  const name6 = customerbaseinformation1.name
  if (name6 !== undefined) {
    xml += '<name>' + text(name6) + '</name>'
  }
  const nameextension7 = customerbaseinformation1.nameextension
  if (nameextension7 !== undefined) {
    xml += '<nameextension>' + text(nameextension7) + '</nameextension>'
  }
  const streetaddress8 = customerbaseinformation1.streetaddress
  if (streetaddress8 !== undefined) {
    xml += '<streetaddress>' + text(streetaddress8) + '</streetaddress>'
  }
  const additionaladdressline9 = customerbaseinformation1.additionaladdressline
  if (additionaladdressline9 !== undefined) {
    xml += '<additionaladdressline>' + text(additionaladdressline9) + '</additionaladdressline>'
  }
  const city10 = customerbaseinformation1.city
  if (city10 !== undefined) {
    xml += '<city>' + text(city10) + '</city>'
  }
  const postnumber11 = customerbaseinformation1.postnumber
  if (postnumber11 !== undefined) {
    xml += '<postnumber>' + text(postnumber11) + '</postnumber>'
  }
  const country12 = customerbaseinformation1.country
  if (country12 !== undefined) {
    if (typeof country12 === 'object')
      xml += '<country type="ISO-3166">' + text(country12.value) + '</country>'
    else xml += '<country type="ISO-3166">' + text(country12) + '</country>'
  }
  const customergroupname14 = customerbaseinformation1.customergroupname
  if (customergroupname14 !== undefined) {
    xml += '<customergroupname>' + text(customergroupname14) + '</customergroupname>'
  }
  const phonenumber15 = customerbaseinformation1.phonenumber
  if (phonenumber15 !== undefined) {
    xml += '<phonenumber>' + text(phonenumber15) + '</phonenumber>'
  }
  const faxnumber16 = customerbaseinformation1.faxnumber
  if (faxnumber16 !== undefined) {
    xml += '<faxnumber>' + text(faxnumber16) + '</faxnumber>'
  }
  const email17 = customerbaseinformation1.email
  if (email17 !== undefined) {
    xml += '<email>' + text(email17) + '</email>'
  }
  const homepageuri18 = customerbaseinformation1.homepageuri
  if (homepageuri18 !== undefined) {
    xml += '<homepageuri>' + text(homepageuri18) + '</homepageuri>'
  }
  const isactive19 = customerbaseinformation1.isactive
  if (isactive19 !== undefined) {
    xml += '<isactive>' + (isactive19 ? '1' : '0') + '</isactive>'
  }
  const isprivatecustomer20 = customerbaseinformation1.isprivatecustomer
  if (isprivatecustomer20 !== undefined) {
    xml += '<isprivatecustomer>' + (isprivatecustomer20 ? '1' : '0') + '</isprivatecustomer>'
  }
  const emailinvoicingaddress21 = customerbaseinformation1.emailinvoicingaddress
  if (emailinvoicingaddress21 !== undefined) {
    xml +=
      '<emailinvoicingaddress>' +
      text(
        typeof emailinvoicingaddress21 === 'string'
          ? emailinvoicingaddress21
          : emailinvoicingaddress21.join(';'),
      ) +
      '</emailinvoicingaddress>'
  }
  xml += '</customerbaseinformation>'
  const customerfinvoicedetails22 = customer.customerfinvoicedetails
  if (customerfinvoicedetails22 !== undefined) {
    xml += '<customerfinvoicedetails>'
    const finvoiceaddress23 = customerfinvoicedetails22.finvoiceaddress
    xml += '<finvoiceaddress>' + text(finvoiceaddress23) + '</finvoiceaddress>'
    const finvoiceroutercode24 = customerfinvoicedetails22.finvoiceroutercode
    xml += '<finvoiceroutercode>' + text(finvoiceroutercode24) + '</finvoiceroutercode>'
    xml += '</customerfinvoicedetails>'
  }
  const customerdeliverydetails25 = customer.customerdeliverydetails
  if (customerdeliverydetails25 !== undefined) {
    xml += '<customerdeliverydetails>'
    const deliveryname26 = customerdeliverydetails25.deliveryname
    if (deliveryname26 !== undefined) {
      xml += '<deliveryname>' + text(deliveryname26) + '</deliveryname>'
    }
    const deliverystreetaddress27 = customerdeliverydetails25.deliverystreetaddress
    if (deliverystreetaddress27 !== undefined) {
      xml += '<deliverystreetaddress>' + text(deliverystreetaddress27) + '</deliverystreetaddress>'
    }
    const deliverycity28 = customerdeliverydetails25.deliverycity
    if (deliverycity28 !== undefined) {
      xml += '<deliverycity>' + text(deliverycity28) + '</deliverycity>'
    }
    const deliverypostnumber29 = customerdeliverydetails25.deliverypostnumber
    if (deliverypostnumber29 !== undefined) {
      xml += '<deliverypostnumber>' + text(deliverypostnumber29) + '</deliverypostnumber>'
    }
    const deliverycountry30 = customerdeliverydetails25.deliverycountry
    if (deliverycountry30 !== undefined) {
      if (typeof deliverycountry30 === 'object')
        xml += '<deliverycountry type="ISO-3166">' + text(deliverycountry30.value) + '</deliverycountry>'
      else xml += '<deliverycountry type="ISO-3166">' + text(deliverycountry30) + '</deliverycountry>'
    }
    xml += '</customerdeliverydetails>'
  }
  const customercontactdetails32 = customer.customercontactdetails
  if (customercontactdetails32 !== undefined) {
    xml += '<customercontactdetails>'
    const contactname33 = customercontactdetails32.contactname
    if (contactname33 !== undefined) {
      xml += '<contactname>' + text(contactname33) + '</contactname>'
    }
    const contactperson34 = customercontactdetails32.contactperson
    if (contactperson34 !== undefined) {
      xml += '<contactperson>' + text(contactperson34) + '</contactperson>'
    }
    const contactpersonemail35 = customercontactdetails32.contactpersonemail
    if (contactpersonemail35 !== undefined) {
      xml += '<contactpersonemail>' + text(contactpersonemail35) + '</contactpersonemail>'
    }
    const contactpersonphone36 = customercontactdetails32.contactpersonphone
    if (contactpersonphone36 !== undefined) {
      xml += '<contactpersonphone>' + text(contactpersonphone36) + '</contactpersonphone>'
    }
    xml += '</customercontactdetails>'
  }
  const customeradditionalinformation37 = customer.customeradditionalinformation
  if (customeradditionalinformation37 !== undefined) {
    xml += '<customeradditionalinformation>'
    const comment38 = customeradditionalinformation37.comment
    if (comment38 !== undefined) {
      xml += '<comment>' + text(comment38) + '</comment>'
    }
    const customeragreementIdentifier39 = customeradditionalinformation37.customeragreementIdentifier
    if (customeragreementIdentifier39 !== undefined) {
      xml +=
        '<customeragreementIdentifier>' +
        text(customeragreementIdentifier39) +
        '</customeragreementIdentifier>'
    }
    const customerreferencenumber40 = customeradditionalinformation37.customerreferencenumber
    if (customerreferencenumber40 !== undefined) {
      xml += '<customerreferencenumber>' + text(customerreferencenumber40) + '</customerreferencenumber>'
    }
    const usecreditorreferencenumber41 = customeradditionalinformation37.usecreditorreferencenumber
    if (usecreditorreferencenumber41 !== undefined) {
      xml +=
        '<usecreditorreferencenumber>' +
        (usecreditorreferencenumber41 ? '1' : '0') +
        '</usecreditorreferencenumber>'
    }
    const useorderreferencenumber42 = customeradditionalinformation37.useorderreferencenumber
    if (useorderreferencenumber42 !== undefined) {
      xml +=
        '<useorderreferencenumber>' + (useorderreferencenumber42 ? '1' : '0') + '</useorderreferencenumber>'
    }
    const invoicinglanguage43 = customeradditionalinformation37.invoicinglanguage
    if (invoicinglanguage43 !== undefined) {
      if (typeof invoicinglanguage43 === 'object')
        xml +=
          '<invoicinglanguage type="ISO-3166">' + text(invoicinglanguage43.value) + '</invoicinglanguage>'
      else xml += '<invoicinglanguage type="ISO-3166">' + text(invoicinglanguage43) + '</invoicinglanguage>'
    }
    const invoiceprintchannelformat45 = customeradditionalinformation37.invoiceprintchannelformat
    if (invoiceprintchannelformat45 !== undefined) {
      if (typeof invoiceprintchannelformat45 === 'object')
        xml +=
          '<invoiceprintchannelformat type="netvisor">' +
          invoiceprintchannelformat45.value +
          '</invoiceprintchannelformat>'
      else
        xml +=
          '<invoiceprintchannelformat type="netvisor">' +
          invoiceprintchannelformat45 +
          '</invoiceprintchannelformat>'
    }
    const yourdefaultreference47 = customeradditionalinformation37.yourdefaultreference
    if (yourdefaultreference47 !== undefined) {
      xml += '<yourdefaultreference>' + text(yourdefaultreference47) + '</yourdefaultreference>'
    }
    const defaulttextbeforeinvoicelines48 = customeradditionalinformation37.defaulttextbeforeinvoicelines
    if (defaulttextbeforeinvoicelines48 !== undefined) {
      xml +=
        '<defaulttextbeforeinvoicelines>' +
        text(defaulttextbeforeinvoicelines48) +
        '</defaulttextbeforeinvoicelines>'
    }
    const defaulttextafterinvoicelines49 = customeradditionalinformation37.defaulttextafterinvoicelines
    if (defaulttextafterinvoicelines49 !== undefined) {
      xml +=
        '<defaulttextafterinvoicelines>' +
        text(defaulttextafterinvoicelines49) +
        '</defaulttextafterinvoicelines>'
    }
    const defaultpaymentterm50 = customeradditionalinformation37.defaultpaymentterm
    if (defaultpaymentterm50 !== undefined) {
      xml +=
        '<defaultpaymentterm type="' +
        attribute(defaultpaymentterm50.type) +
        '">' +
        text(defaultpaymentterm50.value) +
        '</defaultpaymentterm>'
    }
    const defaultsecondname52 = customeradditionalinformation37.defaultsecondname
    if (defaultsecondname52 !== undefined) {
      xml +=
        '<defaultsecondname type="' +
        attribute(defaultsecondname52.type) +
        '">' +
        text(defaultsecondname52.value) +
        '</defaultsecondname>'
    }
    const paymentinterest54 = customeradditionalinformation37.paymentinterest
    if (paymentinterest54 !== undefined) {
      xml += '<paymentinterest>' + decimal(paymentinterest54) + '</paymentinterest>'
    }
    const balancelimit55 = customeradditionalinformation37.balancelimit
    if (balancelimit55 !== undefined) {
      xml += '<balancelimit>' + decimal(balancelimit55) + '</balancelimit>'
    }
    const receivablesmanagementautomationrule56 =
      customeradditionalinformation37.receivablesmanagementautomationrule
    if (receivablesmanagementautomationrule56 !== undefined) {
      xml +=
        '<receivablesmanagementautomationrule type="' +
        attribute(receivablesmanagementautomationrule56.type) +
        '">' +
        text(receivablesmanagementautomationrule56.value) +
        '</receivablesmanagementautomationrule>'
    }
    const FactoringAccount58 = customeradditionalinformation37.FactoringAccount
    if (FactoringAccount58 !== undefined) {
      xml +=
        '<FactoringAccount type="' +
        attribute(FactoringAccount58.type) +
        '">' +
        text(FactoringAccount58.value) +
        '</FactoringAccount>'
    }
    const taxhandlingtype60 = customeradditionalinformation37.taxhandlingtype
    if (taxhandlingtype60 !== undefined) {
      xml += '<taxhandlingtype>' + text(taxhandlingtype60) + '</taxhandlingtype>'
    }
    const eustandardfinvoice61 = customeradditionalinformation37.eustandardfinvoice
    if (eustandardfinvoice61 !== undefined) {
      xml += '<eustandardfinvoice>' + (eustandardfinvoice61 ? '1' : '0') + '</eustandardfinvoice>'
    }
    const defaultsalesperson62 = customeradditionalinformation37.defaultsalesperson
    if (defaultsalesperson62 !== undefined) {
      xml += '<defaultsalesperson>'
      const salespersonid63 = defaultsalesperson62.salespersonid
      if (salespersonid63 !== undefined) {
        if (typeof salespersonid63 === 'object')
          xml += '<salespersonid type="netvisor">' + text(salespersonid63.value) + '</salespersonid>'
        else xml += '<salespersonid type="netvisor">' + text(salespersonid63) + '</salespersonid>'
      }
      xml += '</defaultsalesperson>'
    }
    xml += '</customeradditionalinformation>'
  }
  const customerdimensiondetails65 = customer.customerdimensiondetails
  if (customerdimensiondetails65 !== undefined) {
    xml += '<customerdimensiondetails>'
    const dimension66 = customerdimensiondetails65.dimension
    for (const item of dimension66) {
      xml += '<dimension>'
      const dimensionname67 = item.dimensionname
      xml += '<dimensionname>' + text(dimensionname67) + '</dimensionname>'
      const dimensionitem68 = item.dimensionitem
      xml += '<dimensionitem>' + text(dimensionitem68) + '</dimensionitem>'
      xml += '</dimension>'
    }
    xml += '</customerdimensiondetails>'
  }

  return xml + '</customer></root>'
}

const named = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function text(value) {
  return /[^\t\n !#-%'-;=?-~]/.test(value) ? value.replace(/[^\t\n !#-%'-;=?-~]/gu, reference) : value
}

function attribute(value) {
  return /[^ !#-%'-;=?-~]/.test(value) ? value.replace(/[^ !#-%'-;=?-~]/gu, reference) : value
}

function reference(character) {
  return named[character] ?? `&#${character.codePointAt(0)};`
}

function decimal(value) {
  return Number.isSafeInteger(value) ? value : String(value).replace('.', ',')
}
