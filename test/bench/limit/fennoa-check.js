import { cleanKeys, isCleanList, odd } from './guards.js'
import {
  codeWrong,
  integerWrong,
  listWrong,
  missing,
  objectWrong,
  textWrong,
  told,
  unknownKeys,
} from './told.js'

/** The check of a customer to add in one straight line; see netvisor-check.js. */
export function checkAdded(value) {
  const issues = []
  const count1 = cleanKeys(value)
  if (count1 === -1)
    objectWrong(issues, [], value, [
      'customer_no',
      'name',
      'name2',
      'address',
      'postalcode',
      'city',
      'country_id',
      'description',
      'email',
      'phone',
      'fax',
      'website',
      'business_id',
      'vat_number',
      'identity_number',
      'account_type_id',
      'contact_person',
      'einvoice_address',
      'einvoice_operator_id',
      'sales_invoice_delivery_method',
      'customer_group_ids',
      'locale_id',
      'locale_code',
    ])
  else {
    const before1 = issues.length
    let known1 = 0
    const customer_no1 = value.customer_no
    if (customer_no1 !== undefined) {
      known1++
      if (typeof customer_no1 !== 'string' || odd.test(customer_no1))
        textWrong(issues, ['customer_no'], customer_no1, 0, Infinity)
    }
    const name1 = value.name
    if (name1 !== undefined) {
      known1++
      if (typeof name1 !== 'string' || name1.length < 1 || odd.test(name1))
        textWrong(issues, ['name'], name1, 1, Infinity)
    } else missing(issues, ['name'])
    const name21 = value.name2
    if (name21 !== undefined) {
      known1++
      if (typeof name21 !== 'string' || odd.test(name21)) textWrong(issues, ['name2'], name21, 0, Infinity)
    }
    const address1 = value.address
    if (address1 !== undefined) {
      known1++
      if (typeof address1 !== 'string' || address1.length < 1 || odd.test(address1))
        textWrong(issues, ['address'], address1, 1, Infinity)
    } else missing(issues, ['address'])
    const postalcode1 = value.postalcode
    if (postalcode1 !== undefined) {
      known1++
      if (typeof postalcode1 !== 'string' || postalcode1.length < 1 || odd.test(postalcode1))
        textWrong(issues, ['postalcode'], postalcode1, 1, Infinity)
    } else missing(issues, ['postalcode'])
    const city1 = value.city
    if (city1 !== undefined) {
      known1++
      if (typeof city1 !== 'string' || city1.length < 1 || odd.test(city1))
        textWrong(issues, ['city'], city1, 1, Infinity)
    } else missing(issues, ['city'])
    const country_id1 = value.country_id
    if (country_id1 !== undefined) {
      known1++
      if (typeof country_id1 !== 'string' || country_id1.length < 1 || odd.test(country_id1))
        textWrong(issues, ['country_id'], country_id1, 1, Infinity)
    } else missing(issues, ['country_id'])
    const description1 = value.description
    if (description1 !== undefined) {
      known1++
      if (typeof description1 !== 'string' || odd.test(description1))
        textWrong(issues, ['description'], description1, 0, Infinity)
    }
    const email1 = value.email
    if (email1 !== undefined) {
      known1++
      if (typeof email1 !== 'string' || odd.test(email1)) textWrong(issues, ['email'], email1, 0, Infinity)
    }
    const phone1 = value.phone
    if (phone1 !== undefined) {
      known1++
      if (typeof phone1 !== 'string' || odd.test(phone1)) textWrong(issues, ['phone'], phone1, 0, Infinity)
    }
    const fax1 = value.fax
    if (fax1 !== undefined) {
      known1++
      if (typeof fax1 !== 'string' || odd.test(fax1)) textWrong(issues, ['fax'], fax1, 0, Infinity)
    }
    const website1 = value.website
    if (website1 !== undefined) {
      known1++
      if (typeof website1 !== 'string' || odd.test(website1))
        textWrong(issues, ['website'], website1, 0, Infinity)
    }
    const business_id1 = value.business_id
    if (business_id1 !== undefined) {
      known1++
      if (typeof business_id1 !== 'string' || odd.test(business_id1))
        textWrong(issues, ['business_id'], business_id1, 0, Infinity)
    }
    const vat_number1 = value.vat_number
    if (vat_number1 !== undefined) {
      known1++
      if (typeof vat_number1 !== 'string' || odd.test(vat_number1))
        textWrong(issues, ['vat_number'], vat_number1, 0, Infinity)
    }
    const identity_number1 = value.identity_number
    if (identity_number1 !== undefined) {
      known1++
      if (typeof identity_number1 !== 'string' || odd.test(identity_number1))
        textWrong(issues, ['identity_number'], identity_number1, 0, Infinity)
    }
    const account_type_id1 = value.account_type_id
    if (account_type_id1 !== undefined) {
      known1++
      if (account_type_id1 !== 1 && account_type_id1 !== 2)
        codeWrong(issues, ['account_type_id'], account_type_id1, [1, 2])
    }
    const contact_person1 = value.contact_person
    if (contact_person1 !== undefined) {
      known1++
      if (typeof contact_person1 !== 'string' || odd.test(contact_person1))
        textWrong(issues, ['contact_person'], contact_person1, 0, Infinity)
    }
    const einvoice_address1 = value.einvoice_address
    if (einvoice_address1 !== undefined) {
      known1++
      if (typeof einvoice_address1 !== 'string' || odd.test(einvoice_address1))
        textWrong(issues, ['einvoice_address'], einvoice_address1, 0, Infinity)
    }
    const einvoice_operator_id1 = value.einvoice_operator_id
    if (einvoice_operator_id1 !== undefined) {
      known1++
      if (typeof einvoice_operator_id1 !== 'string' || odd.test(einvoice_operator_id1))
        textWrong(issues, ['einvoice_operator_id'], einvoice_operator_id1, 0, Infinity)
    }
    const sales_invoice_delivery_method1 = value.sales_invoice_delivery_method
    if (sales_invoice_delivery_method1 !== undefined) {
      known1++
      if (
        sales_invoice_delivery_method1 !== 'email' &&
        sales_invoice_delivery_method1 !== 'finvoice' &&
        sales_invoice_delivery_method1 !== 'postal' &&
        sales_invoice_delivery_method1 !== 'consumerfinvoice' &&
        sales_invoice_delivery_method1 !== 'consumerdirect' &&
        sales_invoice_delivery_method1 !== 'manual'
      )
        codeWrong(issues, ['sales_invoice_delivery_method'], sales_invoice_delivery_method1, [
          'email',
          'finvoice',
          'postal',
          'consumerfinvoice',
          'consumerdirect',
          'manual',
        ])
    }
    const customer_group_ids1 = value.customer_group_ids
    if (customer_group_ids1 !== undefined) {
      known1++
      if (!isCleanList(customer_group_ids1)) listWrong(issues, ['customer_group_ids'], customer_group_ids1, 0)
      else
        for (let index = 0; index < customer_group_ids1.length; index++) {
          const item = customer_group_ids1[index]
          if (!Number.isSafeInteger(item)) integerWrong(issues, ['customer_group_ids', index], item)
        }
    }
    const locale_id1 = value.locale_id
    if (locale_id1 !== undefined) {
      known1++
      if (locale_id1 !== 1 && locale_id1 !== 2 && locale_id1 !== 4)
        codeWrong(issues, ['locale_id'], locale_id1, [1, 2, 4])
    }
    const locale_code1 = value.locale_code
    if (locale_code1 !== undefined) {
      known1++
      if (locale_code1 !== 'FI' && locale_code1 !== 'EN' && locale_code1 !== 'SV')
        codeWrong(issues, ['locale_code'], locale_code1, ['FI', 'EN', 'SV'])
    }
    if (known1 !== count1)
      unknownKeys(issues, before1, [], value, [
        'customer_no',
        'name',
        'name2',
        'address',
        'postalcode',
        'city',
        'country_id',
        'description',
        'email',
        'phone',
        'fax',
        'website',
        'business_id',
        'vat_number',
        'identity_number',
        'account_type_id',
        'contact_person',
        'einvoice_address',
        'einvoice_operator_id',
        'sales_invoice_delivery_method',
        'customer_group_ids',
        'locale_id',
        'locale_code',
      ])
  }
  return issues.length === 0 ? issues : told(issues, 'fennoa/customers: POST /customer_api/add')
}
