import { addCustomer as addToFennoa } from './api/fennoa/customers.js'
import { type Book, book, readBookReply } from './api/hotel/bookings.js'
import { addCustomer as addToNetvisor } from './api/netvisor/customer.js'

declare const console: { log(text: string): void }

const room: Book['room'] = 'suite'

const stay: Book = {
  guest_name: 'Maija Esimerkki',
  arrival: '2027-06-01',
  nights: 2,
  room,
  note: 'A quiet room',
}

const requests = [
  book(stay),
  addToFennoa({
    name: stay.guest_name,
    address: 'Esimerkkikatu 1',
    postalcode: '00100',
    city: 'Helsinki',
    country_id: 'FI',
  }),
  addToNetvisor({
    customerbaseinformation: {
      name: stay.guest_name,
      nameextension: 'Room for two',
    },
  }),
]

for (const { method, path, query, body } of requests) console.log(`${method} ${path}${query} ${String(body)}`)

const reply = readBookReply(201, '{"id":7,"state":"open"}')
console.log(JSON.stringify(reply))
