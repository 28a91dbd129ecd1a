import { cleanKeys, isCleanList, odd } from './guards.js'
import {
  codeWrong,
  decimalWrong,
  digitsWrong,
  flagWrong,
  listWrong,
  missing,
  objectWrong,
  textWrong,
  textsWrong,
  told,
  unknownKeys,
} from './told.js'

/** The check of a whole customer in one straight line: what the emitted check does, without any call on a good value but the guards and the test of characters. */
export function checkCustomer(value) {
  const issues = []
  const count1 = cleanKeys(value)
  if (count1 === -1)
    objectWrong(issues, [], value, [
      'customerbaseinformation',
      'customerfinvoicedetails',
      'customerdeliverydetails',
      'customercontactdetails',
      'customeradditionalinformation',
      'customerdimensiondetails',
    ])
  else {
    const before1 = issues.length
    let known1 = 0
    const customerbaseinformation1 = value.customerbaseinformation
    if (customerbaseinformation1 !== undefined) {
      known1++
      const count2 = cleanKeys(customerbaseinformation1)
      if (count2 === -1)
        objectWrong(issues, ['customerbaseinformation'], customerbaseinformation1, [
          'internalidentifier',
          'externalidentifier',
          'organizationunitnumber',
          'name',
          'nameextension',
          'streetaddress',
          'additionaladdressline',
          'city',
          'postnumber',
          'country',
          'customergroupname',
          'phonenumber',
          'faxnumber',
          'email',
          'homepageuri',
          'isactive',
          'isprivatecustomer',
          'emailinvoicingaddress',
        ])
      else {
        const before2 = issues.length
        let known2 = 0
        const internalidentifier2 = customerbaseinformation1.internalidentifier
        if (internalidentifier2 !== undefined) {
          known2++
          if (
            typeof internalidentifier2 === 'object' &&
            internalidentifier2 !== null &&
            !Array.isArray(internalidentifier2)
          ) {
            const count3 = cleanKeys(internalidentifier2)
            if (count3 === -1)
              objectWrong(issues, ['customerbaseinformation', 'internalidentifier'], internalidentifier2, [
                'value',
                'type',
              ])
            else {
              const before3 = issues.length
              let known3 = 0
              const value3 = internalidentifier2.value
              if (value3 !== undefined) {
                known3++
                if (typeof value3 !== 'string' || value3.length > 50 || odd.test(value3))
                  textWrong(issues, ['customerbaseinformation', 'internalidentifier', 'value'], value3, 0, 50)
              } else missing(issues, ['customerbaseinformation', 'internalidentifier', 'value'])
              const type3 = internalidentifier2.type
              if (type3 !== undefined) {
                known3++
                if (type3 !== 'automatic')
                  codeWrong(issues, ['customerbaseinformation', 'internalidentifier', 'type'], type3, [
                    'automatic',
                  ])
              }
              if (known3 !== count3)
                unknownKeys(
                  issues,
                  before3,
                  ['customerbaseinformation', 'internalidentifier'],
                  internalidentifier2,
                  ['value', 'type'],
                )
            }
          } else if (
            typeof internalidentifier2 !== 'string' ||
            internalidentifier2.length > 50 ||
            odd.test(internalidentifier2)
          )
            textWrong(issues, ['customerbaseinformation', 'internalidentifier'], internalidentifier2, 0, 50)
        }
        const externalidentifier2 = customerbaseinformation1.externalidentifier
        if (externalidentifier2 !== undefined) {
          known2++
          if (typeof externalidentifier2 !== 'string' || odd.test(externalidentifier2))
            textWrong(
              issues,
              ['customerbaseinformation', 'externalidentifier'],
              externalidentifier2,
              0,
              Infinity,
            )
        }
        const organizationunitnumber2 = customerbaseinformation1.organizationunitnumber
        if (organizationunitnumber2 !== undefined) {
          known2++
          if (
            typeof organizationunitnumber2 !== 'string' ||
            organizationunitnumber2.length < 12 ||
            organizationunitnumber2.length > 17 ||
            /[^0-9]/.test(organizationunitnumber2)
          )
            digitsWrong(
              issues,
              ['customerbaseinformation', 'organizationunitnumber'],
              organizationunitnumber2,
              12,
              17,
            )
        }
        const name2 = customerbaseinformation1.name
        if (name2 !== undefined) {
          known2++
          if (typeof name2 !== 'string' || name2.length > 250 || odd.test(name2))
            textWrong(issues, ['customerbaseinformation', 'name'], name2, 0, 250)
        }
        const nameextension2 = customerbaseinformation1.nameextension
        if (nameextension2 !== undefined) {
          known2++
          if (typeof nameextension2 !== 'string' || nameextension2.length > 250 || odd.test(nameextension2))
            textWrong(issues, ['customerbaseinformation', 'nameextension'], nameextension2, 0, 250)
        }
        const streetaddress2 = customerbaseinformation1.streetaddress
        if (streetaddress2 !== undefined) {
          known2++
          if (typeof streetaddress2 !== 'string' || streetaddress2.length > 80 || odd.test(streetaddress2))
            textWrong(issues, ['customerbaseinformation', 'streetaddress'], streetaddress2, 0, 80)
        }
        const additionaladdressline2 = customerbaseinformation1.additionaladdressline
        if (additionaladdressline2 !== undefined) {
          known2++
          if (
            typeof additionaladdressline2 !== 'string' ||
            additionaladdressline2.length > 80 ||
            odd.test(additionaladdressline2)
          )
            textWrong(
              issues,
              ['customerbaseinformation', 'additionaladdressline'],
              additionaladdressline2,
              0,
              80,
            )
        }
        const city2 = customerbaseinformation1.city
        if (city2 !== undefined) {
          known2++
          if (typeof city2 !== 'string' || city2.length > 80 || odd.test(city2))
            textWrong(issues, ['customerbaseinformation', 'city'], city2, 0, 80)
        }
        const postnumber2 = customerbaseinformation1.postnumber
        if (postnumber2 !== undefined) {
          known2++
          if (typeof postnumber2 !== 'string' || postnumber2.length > 50 || odd.test(postnumber2))
            textWrong(issues, ['customerbaseinformation', 'postnumber'], postnumber2, 0, 50)
        }
        const country2 = customerbaseinformation1.country
        if (country2 !== undefined) {
          known2++
          if (typeof country2 === 'object' && country2 !== null && !Array.isArray(country2)) {
            const count4 = cleanKeys(country2)
            if (count4 === -1)
              objectWrong(issues, ['customerbaseinformation', 'country'], country2, ['value', 'type'])
            else {
              const before4 = issues.length
              let known4 = 0
              const value4 = country2.value
              if (value4 !== undefined) {
                known4++
                if (typeof value4 !== 'string' || odd.test(value4))
                  textWrong(issues, ['customerbaseinformation', 'country', 'value'], value4, 0, Infinity)
              } else missing(issues, ['customerbaseinformation', 'country', 'value'])
              const type4 = country2.type
              if (type4 !== undefined) {
                known4++
                if (type4 !== 'ISO-3166')
                  codeWrong(issues, ['customerbaseinformation', 'country', 'type'], type4, ['ISO-3166'])
              }
              if (known4 !== count4)
                unknownKeys(issues, before4, ['customerbaseinformation', 'country'], country2, [
                  'value',
                  'type',
                ])
            }
          } else if (typeof country2 !== 'string' || odd.test(country2))
            textWrong(issues, ['customerbaseinformation', 'country'], country2, 0, Infinity)
        }
        const customergroupname2 = customerbaseinformation1.customergroupname
        if (customergroupname2 !== undefined) {
          known2++
          if (
            typeof customergroupname2 !== 'string' ||
            customergroupname2.length > 50 ||
            odd.test(customergroupname2)
          )
            textWrong(issues, ['customerbaseinformation', 'customergroupname'], customergroupname2, 0, 50)
        }
        const phonenumber2 = customerbaseinformation1.phonenumber
        if (phonenumber2 !== undefined) {
          known2++
          if (typeof phonenumber2 !== 'string' || phonenumber2.length > 80 || odd.test(phonenumber2))
            textWrong(issues, ['customerbaseinformation', 'phonenumber'], phonenumber2, 0, 80)
        }
        const faxnumber2 = customerbaseinformation1.faxnumber
        if (faxnumber2 !== undefined) {
          known2++
          if (typeof faxnumber2 !== 'string' || faxnumber2.length > 80 || odd.test(faxnumber2))
            textWrong(issues, ['customerbaseinformation', 'faxnumber'], faxnumber2, 0, 80)
        }
        const email2 = customerbaseinformation1.email
        if (email2 !== undefined) {
          known2++
          if (typeof email2 !== 'string' || email2.length > 200 || odd.test(email2))
            textWrong(issues, ['customerbaseinformation', 'email'], email2, 0, 200)
        }
        const homepageuri2 = customerbaseinformation1.homepageuri
        if (homepageuri2 !== undefined) {
          known2++
          if (typeof homepageuri2 !== 'string' || homepageuri2.length > 80 || odd.test(homepageuri2))
            textWrong(issues, ['customerbaseinformation', 'homepageuri'], homepageuri2, 0, 80)
        }
        const isactive2 = customerbaseinformation1.isactive
        if (isactive2 !== undefined) {
          known2++
          if (typeof isactive2 !== 'boolean' && isactive2 !== 0 && isactive2 !== 1)
            flagWrong(issues, ['customerbaseinformation', 'isactive'], isactive2)
        }
        const isprivatecustomer2 = customerbaseinformation1.isprivatecustomer
        if (isprivatecustomer2 !== undefined) {
          known2++
          if (typeof isprivatecustomer2 !== 'boolean' && isprivatecustomer2 !== 0 && isprivatecustomer2 !== 1)
            flagWrong(issues, ['customerbaseinformation', 'isprivatecustomer'], isprivatecustomer2)
        }
        const emailinvoicingaddress2 = customerbaseinformation1.emailinvoicingaddress
        if (emailinvoicingaddress2 !== undefined) {
          known2++
          if (
            typeof emailinvoicingaddress2 === 'string'
              ? emailinvoicingaddress2 === '' ||
                emailinvoicingaddress2.length > 500 ||
                odd.test(emailinvoicingaddress2)
              : true
          )
            textsWrong(
              issues,
              ['customerbaseinformation', 'emailinvoicingaddress'],
              emailinvoicingaddress2,
              500,
            )
        }
        if (known2 !== count2)
          unknownKeys(issues, before2, ['customerbaseinformation'], customerbaseinformation1, [
            'internalidentifier',
            'externalidentifier',
            'organizationunitnumber',
            'name',
            'nameextension',
            'streetaddress',
            'additionaladdressline',
            'city',
            'postnumber',
            'country',
            'customergroupname',
            'phonenumber',
            'faxnumber',
            'email',
            'homepageuri',
            'isactive',
            'isprivatecustomer',
            'emailinvoicingaddress',
          ])
      }
    } else missing(issues, ['customerbaseinformation'])
    const customerfinvoicedetails1 = value.customerfinvoicedetails
    if (customerfinvoicedetails1 !== undefined) {
      known1++
      const count5 = cleanKeys(customerfinvoicedetails1)
      if (count5 === -1)
        objectWrong(issues, ['customerfinvoicedetails'], customerfinvoicedetails1, [
          'finvoiceaddress',
          'finvoiceroutercode',
        ])
      else {
        const before5 = issues.length
        let known5 = 0
        const finvoiceaddress5 = customerfinvoicedetails1.finvoiceaddress
        if (finvoiceaddress5 !== undefined) {
          known5++
          if (
            typeof finvoiceaddress5 !== 'string' ||
            finvoiceaddress5.length < 1 ||
            finvoiceaddress5.length > 50 ||
            odd.test(finvoiceaddress5)
          )
            textWrong(issues, ['customerfinvoicedetails', 'finvoiceaddress'], finvoiceaddress5, 1, 50)
        } else missing(issues, ['customerfinvoicedetails', 'finvoiceaddress'])
        const finvoiceroutercode5 = customerfinvoicedetails1.finvoiceroutercode
        if (finvoiceroutercode5 !== undefined) {
          known5++
          if (
            typeof finvoiceroutercode5 !== 'string' ||
            finvoiceroutercode5.length < 1 ||
            finvoiceroutercode5.length > 50 ||
            odd.test(finvoiceroutercode5)
          )
            textWrong(issues, ['customerfinvoicedetails', 'finvoiceroutercode'], finvoiceroutercode5, 1, 50)
        } else missing(issues, ['customerfinvoicedetails', 'finvoiceroutercode'])
        if (known5 !== count5)
          unknownKeys(issues, before5, ['customerfinvoicedetails'], customerfinvoicedetails1, [
            'finvoiceaddress',
            'finvoiceroutercode',
          ])
      }
    }
    const customerdeliverydetails1 = value.customerdeliverydetails
    if (customerdeliverydetails1 !== undefined) {
      known1++
      const count6 = cleanKeys(customerdeliverydetails1)
      if (count6 === -1)
        objectWrong(issues, ['customerdeliverydetails'], customerdeliverydetails1, [
          'deliveryname',
          'deliverystreetaddress',
          'deliverycity',
          'deliverypostnumber',
          'deliverycountry',
        ])
      else {
        const before6 = issues.length
        let known6 = 0
        const deliveryname6 = customerdeliverydetails1.deliveryname
        if (deliveryname6 !== undefined) {
          known6++
          if (typeof deliveryname6 !== 'string' || deliveryname6.length > 250 || odd.test(deliveryname6))
            textWrong(issues, ['customerdeliverydetails', 'deliveryname'], deliveryname6, 0, 250)
        }
        const deliverystreetaddress6 = customerdeliverydetails1.deliverystreetaddress
        if (deliverystreetaddress6 !== undefined) {
          known6++
          if (
            typeof deliverystreetaddress6 !== 'string' ||
            deliverystreetaddress6.length > 80 ||
            odd.test(deliverystreetaddress6)
          )
            textWrong(
              issues,
              ['customerdeliverydetails', 'deliverystreetaddress'],
              deliverystreetaddress6,
              0,
              80,
            )
        }
        const deliverycity6 = customerdeliverydetails1.deliverycity
        if (deliverycity6 !== undefined) {
          known6++
          if (typeof deliverycity6 !== 'string' || deliverycity6.length > 80 || odd.test(deliverycity6))
            textWrong(issues, ['customerdeliverydetails', 'deliverycity'], deliverycity6, 0, 80)
        }
        const deliverypostnumber6 = customerdeliverydetails1.deliverypostnumber
        if (deliverypostnumber6 !== undefined) {
          known6++
          if (
            typeof deliverypostnumber6 !== 'string' ||
            deliverypostnumber6.length > 50 ||
            odd.test(deliverypostnumber6)
          )
            textWrong(issues, ['customerdeliverydetails', 'deliverypostnumber'], deliverypostnumber6, 0, 50)
        }
        const deliverycountry6 = customerdeliverydetails1.deliverycountry
        if (deliverycountry6 !== undefined) {
          known6++
          if (
            typeof deliverycountry6 === 'object' &&
            deliverycountry6 !== null &&
            !Array.isArray(deliverycountry6)
          ) {
            const count7 = cleanKeys(deliverycountry6)
            if (count7 === -1)
              objectWrong(issues, ['customerdeliverydetails', 'deliverycountry'], deliverycountry6, [
                'value',
                'type',
              ])
            else {
              const before7 = issues.length
              let known7 = 0
              const value7 = deliverycountry6.value
              if (value7 !== undefined) {
                known7++
                if (typeof value7 !== 'string' || odd.test(value7))
                  textWrong(
                    issues,
                    ['customerdeliverydetails', 'deliverycountry', 'value'],
                    value7,
                    0,
                    Infinity,
                  )
              } else missing(issues, ['customerdeliverydetails', 'deliverycountry', 'value'])
              const type7 = deliverycountry6.type
              if (type7 !== undefined) {
                known7++
                if (type7 !== 'ISO-3166')
                  codeWrong(issues, ['customerdeliverydetails', 'deliverycountry', 'type'], type7, [
                    'ISO-3166',
                  ])
              }
              if (known7 !== count7)
                unknownKeys(
                  issues,
                  before7,
                  ['customerdeliverydetails', 'deliverycountry'],
                  deliverycountry6,
                  ['value', 'type'],
                )
            }
          } else if (typeof deliverycountry6 !== 'string' || odd.test(deliverycountry6))
            textWrong(issues, ['customerdeliverydetails', 'deliverycountry'], deliverycountry6, 0, Infinity)
        }
        if (known6 !== count6)
          unknownKeys(issues, before6, ['customerdeliverydetails'], customerdeliverydetails1, [
            'deliveryname',
            'deliverystreetaddress',
            'deliverycity',
            'deliverypostnumber',
            'deliverycountry',
          ])
      }
    }
    const customercontactdetails1 = value.customercontactdetails
    if (customercontactdetails1 !== undefined) {
      known1++
      const count8 = cleanKeys(customercontactdetails1)
      if (count8 === -1)
        objectWrong(issues, ['customercontactdetails'], customercontactdetails1, [
          'contactname',
          'contactperson',
          'contactpersonemail',
          'contactpersonphone',
        ])
      else {
        const before8 = issues.length
        let known8 = 0
        const contactname8 = customercontactdetails1.contactname
        if (contactname8 !== undefined) {
          known8++
          if (typeof contactname8 !== 'string' || odd.test(contactname8))
            textWrong(issues, ['customercontactdetails', 'contactname'], contactname8, 0, Infinity)
        }
        const contactperson8 = customercontactdetails1.contactperson
        if (contactperson8 !== undefined) {
          known8++
          if (typeof contactperson8 !== 'string' || contactperson8.length > 80 || odd.test(contactperson8))
            textWrong(issues, ['customercontactdetails', 'contactperson'], contactperson8, 0, 80)
        }
        const contactpersonemail8 = customercontactdetails1.contactpersonemail
        if (contactpersonemail8 !== undefined) {
          known8++
          if (
            typeof contactpersonemail8 !== 'string' ||
            contactpersonemail8.length > 200 ||
            odd.test(contactpersonemail8)
          )
            textWrong(issues, ['customercontactdetails', 'contactpersonemail'], contactpersonemail8, 0, 200)
        }
        const contactpersonphone8 = customercontactdetails1.contactpersonphone
        if (contactpersonphone8 !== undefined) {
          known8++
          if (
            typeof contactpersonphone8 !== 'string' ||
            contactpersonphone8.length > 80 ||
            odd.test(contactpersonphone8)
          )
            textWrong(issues, ['customercontactdetails', 'contactpersonphone'], contactpersonphone8, 0, 80)
        }
        if (known8 !== count8)
          unknownKeys(issues, before8, ['customercontactdetails'], customercontactdetails1, [
            'contactname',
            'contactperson',
            'contactpersonemail',
            'contactpersonphone',
          ])
      }
    }
    const customeradditionalinformation1 = value.customeradditionalinformation
    if (customeradditionalinformation1 !== undefined) {
      known1++
      const count9 = cleanKeys(customeradditionalinformation1)
      if (count9 === -1)
        objectWrong(issues, ['customeradditionalinformation'], customeradditionalinformation1, [
          'comment',
          'customeragreementIdentifier',
          'customerreferencenumber',
          'usecreditorreferencenumber',
          'useorderreferencenumber',
          'invoicinglanguage',
          'invoiceprintchannelformat',
          'yourdefaultreference',
          'defaulttextbeforeinvoicelines',
          'defaulttextafterinvoicelines',
          'defaultpaymentterm',
          'defaultsecondname',
          'paymentinterest',
          'balancelimit',
          'receivablesmanagementautomationrule',
          'FactoringAccount',
          'taxhandlingtype',
          'eustandardfinvoice',
          'defaultsalesperson',
        ])
      else {
        const before9 = issues.length
        let known9 = 0
        const comment9 = customeradditionalinformation1.comment
        if (comment9 !== undefined) {
          known9++
          if (typeof comment9 !== 'string' || comment9.length > 2500 || odd.test(comment9))
            textWrong(issues, ['customeradditionalinformation', 'comment'], comment9, 0, 2500)
        }
        const customeragreementIdentifier9 = customeradditionalinformation1.customeragreementIdentifier
        if (customeragreementIdentifier9 !== undefined) {
          known9++
          if (
            typeof customeragreementIdentifier9 !== 'string' ||
            customeragreementIdentifier9.length > 35 ||
            odd.test(customeragreementIdentifier9)
          )
            textWrong(
              issues,
              ['customeradditionalinformation', 'customeragreementIdentifier'],
              customeragreementIdentifier9,
              0,
              35,
            )
        }
        const customerreferencenumber9 = customeradditionalinformation1.customerreferencenumber
        if (customerreferencenumber9 !== undefined) {
          known9++
          if (typeof customerreferencenumber9 !== 'string' || odd.test(customerreferencenumber9))
            textWrong(
              issues,
              ['customeradditionalinformation', 'customerreferencenumber'],
              customerreferencenumber9,
              0,
              Infinity,
            )
        }
        const usecreditorreferencenumber9 = customeradditionalinformation1.usecreditorreferencenumber
        if (usecreditorreferencenumber9 !== undefined) {
          known9++
          if (
            typeof usecreditorreferencenumber9 !== 'boolean' &&
            usecreditorreferencenumber9 !== 0 &&
            usecreditorreferencenumber9 !== 1
          )
            flagWrong(
              issues,
              ['customeradditionalinformation', 'usecreditorreferencenumber'],
              usecreditorreferencenumber9,
            )
        }
        const useorderreferencenumber9 = customeradditionalinformation1.useorderreferencenumber
        if (useorderreferencenumber9 !== undefined) {
          known9++
          if (
            typeof useorderreferencenumber9 !== 'boolean' &&
            useorderreferencenumber9 !== 0 &&
            useorderreferencenumber9 !== 1
          )
            flagWrong(
              issues,
              ['customeradditionalinformation', 'useorderreferencenumber'],
              useorderreferencenumber9,
            )
        }
        const invoicinglanguage9 = customeradditionalinformation1.invoicinglanguage
        if (invoicinglanguage9 !== undefined) {
          known9++
          if (
            typeof invoicinglanguage9 === 'object' &&
            invoicinglanguage9 !== null &&
            !Array.isArray(invoicinglanguage9)
          ) {
            const count10 = cleanKeys(invoicinglanguage9)
            if (count10 === -1)
              objectWrong(
                issues,
                ['customeradditionalinformation', 'invoicinglanguage'],
                invoicinglanguage9,
                ['value', 'type'],
              )
            else {
              const before10 = issues.length
              let known10 = 0
              const value10 = invoicinglanguage9.value
              if (value10 !== undefined) {
                known10++
                if (value10 !== 'FI' && value10 !== 'EN' && value10 !== 'SE')
                  codeWrong(
                    issues,
                    ['customeradditionalinformation', 'invoicinglanguage', 'value'],
                    value10,
                    ['FI', 'EN', 'SE'],
                  )
              } else missing(issues, ['customeradditionalinformation', 'invoicinglanguage', 'value'])
              const type10 = invoicinglanguage9.type
              if (type10 !== undefined) {
                known10++
                if (type10 !== 'ISO-3166')
                  codeWrong(issues, ['customeradditionalinformation', 'invoicinglanguage', 'type'], type10, [
                    'ISO-3166',
                  ])
              }
              if (known10 !== count10)
                unknownKeys(
                  issues,
                  before10,
                  ['customeradditionalinformation', 'invoicinglanguage'],
                  invoicinglanguage9,
                  ['value', 'type'],
                )
            }
          } else if (
            invoicinglanguage9 !== 'FI' &&
            invoicinglanguage9 !== 'EN' &&
            invoicinglanguage9 !== 'SE'
          )
            codeWrong(issues, ['customeradditionalinformation', 'invoicinglanguage'], invoicinglanguage9, [
              'FI',
              'EN',
              'SE',
            ])
        }
        const invoiceprintchannelformat9 = customeradditionalinformation1.invoiceprintchannelformat
        if (invoiceprintchannelformat9 !== undefined) {
          known9++
          if (
            typeof invoiceprintchannelformat9 === 'object' &&
            invoiceprintchannelformat9 !== null &&
            !Array.isArray(invoiceprintchannelformat9)
          ) {
            const count11 = cleanKeys(invoiceprintchannelformat9)
            if (count11 === -1)
              objectWrong(
                issues,
                ['customeradditionalinformation', 'invoiceprintchannelformat'],
                invoiceprintchannelformat9,
                ['value', 'type'],
              )
            else {
              const before11 = issues.length
              let known11 = 0
              const value11 = invoiceprintchannelformat9.value
              if (value11 !== undefined) {
                known11++
                if (value11 !== 1 && value11 !== 2)
                  codeWrong(
                    issues,
                    ['customeradditionalinformation', 'invoiceprintchannelformat', 'value'],
                    value11,
                    [1, 2],
                  )
              } else missing(issues, ['customeradditionalinformation', 'invoiceprintchannelformat', 'value'])
              const type11 = invoiceprintchannelformat9.type
              if (type11 !== undefined) {
                known11++
                if (type11 !== 'netvisor')
                  codeWrong(
                    issues,
                    ['customeradditionalinformation', 'invoiceprintchannelformat', 'type'],
                    type11,
                    ['netvisor'],
                  )
              }
              if (known11 !== count11)
                unknownKeys(
                  issues,
                  before11,
                  ['customeradditionalinformation', 'invoiceprintchannelformat'],
                  invoiceprintchannelformat9,
                  ['value', 'type'],
                )
            }
          } else if (invoiceprintchannelformat9 !== 1 && invoiceprintchannelformat9 !== 2)
            codeWrong(
              issues,
              ['customeradditionalinformation', 'invoiceprintchannelformat'],
              invoiceprintchannelformat9,
              [1, 2],
            )
        }
        const yourdefaultreference9 = customeradditionalinformation1.yourdefaultreference
        if (yourdefaultreference9 !== undefined) {
          known9++
          if (
            typeof yourdefaultreference9 !== 'string' ||
            yourdefaultreference9.length > 200 ||
            odd.test(yourdefaultreference9)
          )
            textWrong(
              issues,
              ['customeradditionalinformation', 'yourdefaultreference'],
              yourdefaultreference9,
              0,
              200,
            )
        }
        const defaulttextbeforeinvoicelines9 = customeradditionalinformation1.defaulttextbeforeinvoicelines
        if (defaulttextbeforeinvoicelines9 !== undefined) {
          known9++
          if (
            typeof defaulttextbeforeinvoicelines9 !== 'string' ||
            defaulttextbeforeinvoicelines9.length > 500 ||
            odd.test(defaulttextbeforeinvoicelines9)
          )
            textWrong(
              issues,
              ['customeradditionalinformation', 'defaulttextbeforeinvoicelines'],
              defaulttextbeforeinvoicelines9,
              0,
              500,
            )
        }
        const defaulttextafterinvoicelines9 = customeradditionalinformation1.defaulttextafterinvoicelines
        if (defaulttextafterinvoicelines9 !== undefined) {
          known9++
          if (
            typeof defaulttextafterinvoicelines9 !== 'string' ||
            defaulttextafterinvoicelines9.length > 500 ||
            odd.test(defaulttextafterinvoicelines9)
          )
            textWrong(
              issues,
              ['customeradditionalinformation', 'defaulttextafterinvoicelines'],
              defaulttextafterinvoicelines9,
              0,
              500,
            )
        }
        const defaultpaymentterm9 = customeradditionalinformation1.defaultpaymentterm
        if (defaultpaymentterm9 !== undefined) {
          known9++
          const count12 = cleanKeys(defaultpaymentterm9)
          if (count12 === -1)
            objectWrong(
              issues,
              ['customeradditionalinformation', 'defaultpaymentterm'],
              defaultpaymentterm9,
              ['value', 'type'],
            )
          else {
            const before12 = issues.length
            let known12 = 0
            const value12 = defaultpaymentterm9.value
            if (value12 !== undefined) {
              known12++
              if (typeof value12 !== 'string' || odd.test(value12))
                textWrong(
                  issues,
                  ['customeradditionalinformation', 'defaultpaymentterm', 'value'],
                  value12,
                  0,
                  Infinity,
                )
            } else missing(issues, ['customeradditionalinformation', 'defaultpaymentterm', 'value'])
            const type12 = defaultpaymentterm9.type
            if (type12 !== undefined) {
              known12++
              if (type12 !== 'netvisor' && type12 !== 'customer')
                codeWrong(issues, ['customeradditionalinformation', 'defaultpaymentterm', 'type'], type12, [
                  'netvisor',
                  'customer',
                ])
            } else missing(issues, ['customeradditionalinformation', 'defaultpaymentterm', 'type'])
            if (known12 !== count12)
              unknownKeys(
                issues,
                before12,
                ['customeradditionalinformation', 'defaultpaymentterm'],
                defaultpaymentterm9,
                ['value', 'type'],
              )
          }
        }
        const defaultsecondname9 = customeradditionalinformation1.defaultsecondname
        if (defaultsecondname9 !== undefined) {
          known9++
          const count13 = cleanKeys(defaultsecondname9)
          if (count13 === -1)
            objectWrong(issues, ['customeradditionalinformation', 'defaultsecondname'], defaultsecondname9, [
              'value',
              'type',
            ])
          else {
            const before13 = issues.length
            let known13 = 0
            const value13 = defaultsecondname9.value
            if (value13 !== undefined) {
              known13++
              if (typeof value13 !== 'string' || odd.test(value13))
                textWrong(
                  issues,
                  ['customeradditionalinformation', 'defaultsecondname', 'value'],
                  value13,
                  0,
                  Infinity,
                )
            } else missing(issues, ['customeradditionalinformation', 'defaultsecondname', 'value'])
            const type13 = defaultsecondname9.type
            if (type13 !== undefined) {
              known13++
              if (type13 !== 'netvisor' && type13 !== 'customer')
                codeWrong(issues, ['customeradditionalinformation', 'defaultsecondname', 'type'], type13, [
                  'netvisor',
                  'customer',
                ])
            } else missing(issues, ['customeradditionalinformation', 'defaultsecondname', 'type'])
            if (known13 !== count13)
              unknownKeys(
                issues,
                before13,
                ['customeradditionalinformation', 'defaultsecondname'],
                defaultsecondname9,
                ['value', 'type'],
              )
          }
        }
        const paymentinterest9 = customeradditionalinformation1.paymentinterest
        if (paymentinterest9 !== undefined) {
          known9++
          if (!(
            typeof paymentinterest9 === 'number' &&
            paymentinterest9 < 1e21 &&
            paymentinterest9 > -1e21 &&
            (paymentinterest9 > 1e-6 || paymentinterest9 < -1e-6 || paymentinterest9 === 0)
          ))
            decimalWrong(issues, ['customeradditionalinformation', 'paymentinterest'], paymentinterest9)
        }
        const balancelimit9 = customeradditionalinformation1.balancelimit
        if (balancelimit9 !== undefined) {
          known9++
          if (!(
            typeof balancelimit9 === 'number' &&
            balancelimit9 < 1e21 &&
            balancelimit9 > -1e21 &&
            (balancelimit9 > 1e-6 || balancelimit9 < -1e-6 || balancelimit9 === 0)
          ))
            decimalWrong(issues, ['customeradditionalinformation', 'balancelimit'], balancelimit9)
        }
        const receivablesmanagementautomationrule9 =
          customeradditionalinformation1.receivablesmanagementautomationrule
        if (receivablesmanagementautomationrule9 !== undefined) {
          known9++
          const count14 = cleanKeys(receivablesmanagementautomationrule9)
          if (count14 === -1)
            objectWrong(
              issues,
              ['customeradditionalinformation', 'receivablesmanagementautomationrule'],
              receivablesmanagementautomationrule9,
              ['value', 'type'],
            )
          else {
            const before14 = issues.length
            let known14 = 0
            const value14 = receivablesmanagementautomationrule9.value
            if (value14 !== undefined) {
              known14++
              if (typeof value14 !== 'string' || odd.test(value14))
                textWrong(
                  issues,
                  ['customeradditionalinformation', 'receivablesmanagementautomationrule', 'value'],
                  value14,
                  0,
                  Infinity,
                )
            } else
              missing(issues, [
                'customeradditionalinformation',
                'receivablesmanagementautomationrule',
                'value',
              ])
            const type14 = receivablesmanagementautomationrule9.type
            if (type14 !== undefined) {
              known14++
              if (type14 !== 'netvisor' && type14 !== 'customer')
                codeWrong(
                  issues,
                  ['customeradditionalinformation', 'receivablesmanagementautomationrule', 'type'],
                  type14,
                  ['netvisor', 'customer'],
                )
            } else
              missing(issues, [
                'customeradditionalinformation',
                'receivablesmanagementautomationrule',
                'type',
              ])
            if (known14 !== count14)
              unknownKeys(
                issues,
                before14,
                ['customeradditionalinformation', 'receivablesmanagementautomationrule'],
                receivablesmanagementautomationrule9,
                ['value', 'type'],
              )
          }
        }
        const FactoringAccount9 = customeradditionalinformation1.FactoringAccount
        if (FactoringAccount9 !== undefined) {
          known9++
          const count15 = cleanKeys(FactoringAccount9)
          if (count15 === -1)
            objectWrong(issues, ['customeradditionalinformation', 'FactoringAccount'], FactoringAccount9, [
              'value',
              'type',
            ])
          else {
            const before15 = issues.length
            let known15 = 0
            const value15 = FactoringAccount9.value
            if (value15 !== undefined) {
              known15++
              if (typeof value15 !== 'string' || odd.test(value15))
                textWrong(
                  issues,
                  ['customeradditionalinformation', 'FactoringAccount', 'value'],
                  value15,
                  0,
                  Infinity,
                )
            } else missing(issues, ['customeradditionalinformation', 'FactoringAccount', 'value'])
            const type15 = FactoringAccount9.type
            if (type15 !== undefined) {
              known15++
              if (type15 !== 'netvisor' && type15 !== 'customer')
                codeWrong(issues, ['customeradditionalinformation', 'FactoringAccount', 'type'], type15, [
                  'netvisor',
                  'customer',
                ])
            } else missing(issues, ['customeradditionalinformation', 'FactoringAccount', 'type'])
            if (known15 !== count15)
              unknownKeys(
                issues,
                before15,
                ['customeradditionalinformation', 'FactoringAccount'],
                FactoringAccount9,
                ['value', 'type'],
              )
          }
        }
        const taxhandlingtype9 = customeradditionalinformation1.taxhandlingtype
        if (taxhandlingtype9 !== undefined) {
          known9++
          if (
            taxhandlingtype9 !== 'countrygroup' &&
            taxhandlingtype9 !== 'forcedomestic' &&
            taxhandlingtype9 !== 'notaxhandling' &&
            taxhandlingtype9 !== 'domesticconstructionservice'
          )
            codeWrong(issues, ['customeradditionalinformation', 'taxhandlingtype'], taxhandlingtype9, [
              'countrygroup',
              'forcedomestic',
              'notaxhandling',
              'domesticconstructionservice',
            ])
        }
        const eustandardfinvoice9 = customeradditionalinformation1.eustandardfinvoice
        if (eustandardfinvoice9 !== undefined) {
          known9++
          if (
            typeof eustandardfinvoice9 !== 'boolean' &&
            eustandardfinvoice9 !== 0 &&
            eustandardfinvoice9 !== 1
          )
            flagWrong(issues, ['customeradditionalinformation', 'eustandardfinvoice'], eustandardfinvoice9)
        }
        const defaultsalesperson9 = customeradditionalinformation1.defaultsalesperson
        if (defaultsalesperson9 !== undefined) {
          known9++
          const count16 = cleanKeys(defaultsalesperson9)
          if (count16 === -1)
            objectWrong(
              issues,
              ['customeradditionalinformation', 'defaultsalesperson'],
              defaultsalesperson9,
              ['salespersonid'],
            )
          else {
            const before16 = issues.length
            let known16 = 0
            const salespersonid16 = defaultsalesperson9.salespersonid
            if (salespersonid16 !== undefined) {
              known16++
              if (
                typeof salespersonid16 === 'object' &&
                salespersonid16 !== null &&
                !Array.isArray(salespersonid16)
              ) {
                const count17 = cleanKeys(salespersonid16)
                if (count17 === -1)
                  objectWrong(
                    issues,
                    ['customeradditionalinformation', 'defaultsalesperson', 'salespersonid'],
                    salespersonid16,
                    ['value', 'type'],
                  )
                else {
                  const before17 = issues.length
                  let known17 = 0
                  const value17 = salespersonid16.value
                  if (value17 !== undefined) {
                    known17++
                    if (typeof value17 !== 'string' || odd.test(value17))
                      textWrong(
                        issues,
                        ['customeradditionalinformation', 'defaultsalesperson', 'salespersonid', 'value'],
                        value17,
                        0,
                        Infinity,
                      )
                  } else
                    missing(issues, [
                      'customeradditionalinformation',
                      'defaultsalesperson',
                      'salespersonid',
                      'value',
                    ])
                  const type17 = salespersonid16.type
                  if (type17 !== undefined) {
                    known17++
                    if (type17 !== 'netvisor')
                      codeWrong(
                        issues,
                        ['customeradditionalinformation', 'defaultsalesperson', 'salespersonid', 'type'],
                        type17,
                        ['netvisor'],
                      )
                  }
                  if (known17 !== count17)
                    unknownKeys(
                      issues,
                      before17,
                      ['customeradditionalinformation', 'defaultsalesperson', 'salespersonid'],
                      salespersonid16,
                      ['value', 'type'],
                    )
                }
              } else if (typeof salespersonid16 !== 'string' || odd.test(salespersonid16))
                textWrong(
                  issues,
                  ['customeradditionalinformation', 'defaultsalesperson', 'salespersonid'],
                  salespersonid16,
                  0,
                  Infinity,
                )
            }
            if (known16 !== count16)
              unknownKeys(
                issues,
                before16,
                ['customeradditionalinformation', 'defaultsalesperson'],
                defaultsalesperson9,
                ['salespersonid'],
              )
          }
        }
        if (known9 !== count9)
          unknownKeys(issues, before9, ['customeradditionalinformation'], customeradditionalinformation1, [
            'comment',
            'customeragreementIdentifier',
            'customerreferencenumber',
            'usecreditorreferencenumber',
            'useorderreferencenumber',
            'invoicinglanguage',
            'invoiceprintchannelformat',
            'yourdefaultreference',
            'defaulttextbeforeinvoicelines',
            'defaulttextafterinvoicelines',
            'defaultpaymentterm',
            'defaultsecondname',
            'paymentinterest',
            'balancelimit',
            'receivablesmanagementautomationrule',
            'FactoringAccount',
            'taxhandlingtype',
            'eustandardfinvoice',
            'defaultsalesperson',
          ])
      }
    }
    const customerdimensiondetails1 = value.customerdimensiondetails
    if (customerdimensiondetails1 !== undefined) {
      known1++
      const count18 = cleanKeys(customerdimensiondetails1)
      if (count18 === -1)
        objectWrong(issues, ['customerdimensiondetails'], customerdimensiondetails1, ['dimension'])
      else {
        const before18 = issues.length
        let known18 = 0
        const dimension18 = customerdimensiondetails1.dimension
        if (dimension18 !== undefined) {
          known18++
          if (!isCleanList(dimension18) || dimension18.length < 1)
            listWrong(issues, ['customerdimensiondetails', 'dimension'], dimension18, 1)
          else
            for (let index = 0; index < dimension18.length; index++) {
              const item = dimension18[index]
              const count19 = cleanKeys(item)
              if (count19 === -1)
                objectWrong(issues, ['customerdimensiondetails', 'dimension', index], item, [
                  'dimensionname',
                  'dimensionitem',
                ])
              else {
                const before19 = issues.length
                let known19 = 0
                const dimensionname19 = item.dimensionname
                if (dimensionname19 !== undefined) {
                  known19++
                  if (
                    typeof dimensionname19 !== 'string' ||
                    dimensionname19.length < 1 ||
                    odd.test(dimensionname19)
                  )
                    textWrong(
                      issues,
                      ['customerdimensiondetails', 'dimension', index, 'dimensionname'],
                      dimensionname19,
                      1,
                      Infinity,
                    )
                } else missing(issues, ['customerdimensiondetails', 'dimension', index, 'dimensionname'])
                const dimensionitem19 = item.dimensionitem
                if (dimensionitem19 !== undefined) {
                  known19++
                  if (
                    typeof dimensionitem19 !== 'string' ||
                    dimensionitem19.length < 1 ||
                    odd.test(dimensionitem19)
                  )
                    textWrong(
                      issues,
                      ['customerdimensiondetails', 'dimension', index, 'dimensionitem'],
                      dimensionitem19,
                      1,
                      Infinity,
                    )
                } else missing(issues, ['customerdimensiondetails', 'dimension', index, 'dimensionitem'])
                if (known19 !== count19)
                  unknownKeys(issues, before19, ['customerdimensiondetails', 'dimension', index], item, [
                    'dimensionname',
                    'dimensionitem',
                  ])
              }
            }
        } else missing(issues, ['customerdimensiondetails', 'dimension'])
        if (known18 !== count18)
          unknownKeys(issues, before18, ['customerdimensiondetails'], customerdimensiondetails1, [
            'dimension',
          ])
      }
    }
    if (known1 !== count1)
      unknownKeys(issues, before1, [], value, [
        'customerbaseinformation',
        'customerfinvoicedetails',
        'customerdeliverydetails',
        'customercontactdetails',
        'customeradditionalinformation',
        'customerdimensiondetails',
      ])
  }
  return issues.length === 0 ? issues : told(issues, 'netvisor/customer: POST /customer.nv')
}
