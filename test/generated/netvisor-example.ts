import type { AddCustomer } from '../../generated/netvisor/customer.ts'

/**
 * All 60 elements of customer.nv and their attributes with the page's examples. Elements without an example have a
 * text of ours, and so has organizationunitnumber: its example spells the form of the code with letters.
 */
export const documented: Required<AddCustomer> = {
  customerbaseinformation: {
    internalidentifier: { value: 'MM123', type: 'automatic' },
    externalidentifier: '1967543-8',
    organizationunitnumber: '00371967543800012',
    name: 'Matti Meikäläinen',
    nameextension: 'Toimitusjohtaja',
    streetaddress: 'Pajukuja 1',
    additionaladdressline: 'Rappu B',
    city: 'Lappeenranta',
    postnumber: '53100',
    country: { value: 'FI', type: 'ISO-3166' },
    customergroupname: 'Alennusasiakkaat',
    phonenumber: '040 123456',
    faxnumber: '05 123456',
    email: 'matti.meikalainen@firma.fi',
    homepageuri: 'www.firma.fi',
    isactive: 1,
    isprivatecustomer: 0,
    emailinvoicingaddress: 'matti.meikalainen@firma.fi',
  },
  customerfinvoicedetails: { finvoiceaddress: 'FI109700021497', finvoiceroutercode: 'NDEAFIHH' },
  customerdeliverydetails: {
    deliveryname: 'Maija Mehiläinen',
    deliverystreetaddress: 'Pajukuja 2',
    deliverycity: 'Lappeenranta',
    deliverypostnumber: '53100',
    deliverycountry: { value: 'FI', type: 'ISO-3166' },
  },
  customercontactdetails: {
    contactname: 'Unused',
    contactperson: 'Matti Meikäläinen',
    contactpersonemail: 'matti.meikäläinen@firma.fi',
    contactpersonphone: '040 987 254',
  },
  customeradditionalinformation: {
    comment: 'A < B & "C"',
    customeragreementIdentifier: 'S-1',
    customerreferencenumber: '1070',
    usecreditorreferencenumber: 1,
    useorderreferencenumber: 1,
    invoicinglanguage: { value: 'FI', type: 'ISO-3166' },
    invoiceprintchannelformat: { value: 1, type: 'netvisor' },
    yourdefaultreference: 'Y',
    defaulttextbeforeinvoicelines: 'Before',
    defaulttextafterinvoicelines: 'After',
    defaultpaymentterm: { value: '14 days net', type: 'customer' },
    defaultsecondname: { value: 'Auxiliary business name', type: 'customer' },
    paymentinterest: 5,
    balancelimit: 5000,
    receivablesmanagementautomationrule: { value: 'Private customers', type: 'customer' },
    FactoringAccount: { value: 'Factoring account', type: 'customer' },
    taxhandlingtype: 'countrygroup',
    eustandardfinvoice: 1,
    defaultsalesperson: { salespersonid: { value: '7', type: 'netvisor' } },
  },
  customerdimensiondetails: { dimension: [{ dimensionname: 'Project', dimensionitem: 'Project 1' }] },
}

/** What `documented` is on the wire: each group with its elements, in the page's order. */
export const documentedXml: readonly (readonly [group: string, elements: readonly string[]])[] = [
  [
    'customerbaseinformation',
    [
      '<internalidentifier type="automatic">MM123</internalidentifier>',
      '<externalidentifier>1967543-8</externalidentifier>',
      '<organizationunitnumber>00371967543800012</organizationunitnumber>',
      '<name>Matti Meik&#228;l&#228;inen</name>',
      '<nameextension>Toimitusjohtaja</nameextension>',
      '<streetaddress>Pajukuja 1</streetaddress>',
      '<additionaladdressline>Rappu B</additionaladdressline>',
      '<city>Lappeenranta</city>',
      '<postnumber>53100</postnumber>',
      '<country type="ISO-3166">FI</country>',
      '<customergroupname>Alennusasiakkaat</customergroupname>',
      '<phonenumber>040 123456</phonenumber>',
      '<faxnumber>05 123456</faxnumber>',
      '<email>matti.meikalainen@firma.fi</email>',
      '<homepageuri>www.firma.fi</homepageuri>',
      '<isactive>1</isactive>',
      '<isprivatecustomer>0</isprivatecustomer>',
      '<emailinvoicingaddress>matti.meikalainen@firma.fi</emailinvoicingaddress>',
    ],
  ],
  [
    'customerfinvoicedetails',
    [
      '<finvoiceaddress>FI109700021497</finvoiceaddress>',
      '<finvoiceroutercode>NDEAFIHH</finvoiceroutercode>',
    ],
  ],
  [
    'customerdeliverydetails',
    [
      '<deliveryname>Maija Mehil&#228;inen</deliveryname>',
      '<deliverystreetaddress>Pajukuja 2</deliverystreetaddress>',
      '<deliverycity>Lappeenranta</deliverycity>',
      '<deliverypostnumber>53100</deliverypostnumber>',
      '<deliverycountry type="ISO-3166">FI</deliverycountry>',
    ],
  ],
  [
    'customercontactdetails',
    [
      '<contactname>Unused</contactname>',
      '<contactperson>Matti Meik&#228;l&#228;inen</contactperson>',
      '<contactpersonemail>matti.meik&#228;l&#228;inen@firma.fi</contactpersonemail>',
      '<contactpersonphone>040 987 254</contactpersonphone>',
    ],
  ],
  [
    'customeradditionalinformation',
    [
      '<comment>A &lt; B &amp; &quot;C&quot;</comment>',
      '<customeragreementIdentifier>S-1</customeragreementIdentifier>',
      '<customerreferencenumber>1070</customerreferencenumber>',
      '<usecreditorreferencenumber>1</usecreditorreferencenumber>',
      '<useorderreferencenumber>1</useorderreferencenumber>',
      '<invoicinglanguage type="ISO-3166">FI</invoicinglanguage>',
      '<invoiceprintchannelformat type="netvisor">1</invoiceprintchannelformat>',
      '<yourdefaultreference>Y</yourdefaultreference>',
      '<defaulttextbeforeinvoicelines>Before</defaulttextbeforeinvoicelines>',
      '<defaulttextafterinvoicelines>After</defaulttextafterinvoicelines>',
      '<defaultpaymentterm type="customer">14 days net</defaultpaymentterm>',
      '<defaultsecondname type="customer">Auxiliary business name</defaultsecondname>',
      '<paymentinterest>5</paymentinterest>',
      '<balancelimit>5000</balancelimit>',
      '<receivablesmanagementautomationrule type="customer">Private customers</receivablesmanagementautomationrule>',
      '<FactoringAccount type="customer">Factoring account</FactoringAccount>',
      '<taxhandlingtype>countrygroup</taxhandlingtype>',
      '<eustandardfinvoice>1</eustandardfinvoice>',
      '<defaultsalesperson><salespersonid type="netvisor">7</salespersonid></defaultsalesperson>',
    ],
  ],
  [
    'customerdimensiondetails',
    [
      '<dimension><dimensionname>Project</dimensionname><dimensionitem>Project 1</dimensionitem></dimension>',
    ],
  ],
]

/** A document of groups and their elements, written as `documentedXml` is. */
export function xmlOf(groups: readonly (readonly [group: string, elements: readonly string[]])[]): string {
  const inside = groups.map(([group, elements]) => `<${group}>${elements.join('')}</${group}>`).join('')
  return `<root><customer>${inside}</customer></root>`
}
