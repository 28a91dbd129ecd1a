const hex = Array.from({ length: 256 }, (_, byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)

/** What an ASCII character becomes; empty for those that stay. */
const ascii = Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code)
  if (character === ' ') return '+'
  return /[A-Za-z0-9*\-._]/.test(character) ? '' : hex[code]
})

function encoded(text) {
  if (!/[^A-Za-z0-9*\-._]/.test(text)) return text
  let out = ''
  let copied = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code < 0x80 && ascii[code] === '') continue
    if (copied < index) out += text.slice(copied, index)
    out += code < 0x80 ? ascii[code] : utf8(text.codePointAt(index))
    if (code >= 0xd800 && code <= 0xdbff) index++
    copied = index + 1
  }
  return out + text.slice(copied)
}

function utf8(point) {
  const last = hex[0x80 | (point & 63)]
  if (point < 0x800) return hex[0xc0 | (point >> 6)] + last
  const middle = hex[0x80 | ((point >> 6) & 63)] + last
  if (point < 0x10000) return hex[0xe0 | (point >> 12)] + middle
  return hex[0xf0 | (point >> 18)] + hex[0x80 | ((point >> 12) & 63)] + middle
}

/** The form of a customer to add in one straight line: names are encoded beforehand, one test a text. */
export function writeAdded(customer) {
  const { customer_no, name2, description, email, phone, fax, website, business_id, vat_number } = customer
  let form = ''
  if (customer_no !== undefined) form += `&customer_no=${encoded(customer_no)}`
  form += `&name=${encoded(customer.name)}`
  if (name2 !== undefined) form += `&name2=${encoded(name2)}`
  form += `&address=${encoded(customer.address)}`
  form += `&postalcode=${encoded(customer.postalcode)}`
  form += `&city=${encoded(customer.city)}`
  form += `&country_id=${encoded(customer.country_id)}`
  if (description !== undefined) form += `&description=${encoded(description)}`
  if (email !== undefined) form += `&email=${encoded(email)}`
  if (phone !== undefined) form += `&phone=${encoded(phone)}`
  if (fax !== undefined) form += `&fax=${encoded(fax)}`
  if (website !== undefined) form += `&website=${encoded(website)}`
  if (business_id !== undefined) form += `&business_id=${encoded(business_id)}`
  if (vat_number !== undefined) form += `&vat_number=${encoded(vat_number)}`
  if (customer.identity_number !== undefined) form += `&identity_number=${encoded(customer.identity_number)}`
  if (customer.account_type_id !== undefined) form += `&account_type_id=${customer.account_type_id}`
  if (customer.contact_person !== undefined) form += `&contact_person=${encoded(customer.contact_person)}`
  if (customer.einvoice_address !== undefined)
    form += `&einvoice_address=${encoded(customer.einvoice_address)}`
  if (customer.einvoice_operator_id !== undefined)
    form += `&einvoice_operator_id=${encoded(customer.einvoice_operator_id)}`
  if (customer.sales_invoice_delivery_method !== undefined)
    form += `&sales_invoice_delivery_method=${customer.sales_invoice_delivery_method}`
  if (customer.customer_group_ids !== undefined)
    for (const id of customer.customer_group_ids) form += `&customer_group_ids%5B%5D=${id}`
  if (customer.locale_id !== undefined) form += `&locale_id=${customer.locale_id}`
  if (customer.locale_code !== undefined) form += `&locale_code=${customer.locale_code}`
  return form.slice(1)
}
