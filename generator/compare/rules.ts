/**
 * What a change does to callers. `breaking`: what they send may be refused, what they receive may be more than they
 * reckon with, or their code no longer compiles. `additive`: there is more that they may do. `wording`: nothing.
 */
export type Effect = 'breaking' | 'additive' | 'wording'

/** What a change does on one side, and why. */
export interface Verdict {
  readonly effect: Effect
  readonly why: string
}

export interface Rule {
  /** For what callers send, and for all that is on neither side, such as operations. */
  readonly request: Verdict
  /** For what callers receive. */
  readonly reply: Verdict
}

const both = (effect: Effect, why: string): Rule => ({ request: { effect, why }, reply: { effect, why } })
const breaks = (why: string): Rule => both('breaking', why)
const adds = (why: string): Rule => both('additive', why)
const words = (why: string): Rule => both('wording', why)
/** Fewer values than before: callers may send one that is no longer taken. */
const tighter = (why: string): Rule => ({
  request: { effect: 'breaking', why },
  reply: { effect: 'additive', why: 'Replies promise more than before.' },
})
/** More values than before: callers may receive one that they do not reckon with. */
const looser = (why: string): Rule => ({
  request: { effect: 'additive', why: 'Requests may be what they were, and more.' },
  reply: { effect: 'breaking', why },
})

/** What each kind of change does to callers, by direction: a tighter request breaks them, and so does a looser reply. */
export const rules = {
  'page-added': adds('Its requests are new.'),
  'page-removed': breaks('Its requests are documented no more.'),
  'page-renamed': breaks('The emitted module has another name, so imports of it fail.'),
  'request-added': adds('There is more to call.'),
  'request-removed': breaks('What calls it may be refused, and its functions are gone.'),
  'request-moved': breaks('What calls the old address or method may be refused.'),
  'operation-added': adds('There is one more function.'),
  'operation-removed': breaks('Its functions are gone.'),
  'operation-renamed': breaks('Its functions have other names.'),
  'operation-fixed': breaks('It sends other fixed parameters, so it does something else.'),
  'operation-argument-required': tighter('Calls without the parameter no longer compile.'),
  'operation-argument-optional': adds('Calls may go without the parameter.'),
  'operation-argument-left-out': breaks('Calls with the parameter no longer compile.'),
  'operation-argument-let-in': adds('Calls may give the parameter.'),
  'null-refused': breaks('An empty value no longer clears what is stored, so null is refused.'),
  'null-allowed': adds('null may be given to clear what is stored.'),
  'result-documented': adds('The result of a reply is handed out.'),
  'result-changed': breaks('The result of a reply is another, or stands elsewhere in it.'),
  'own-statuses': words(
    'Statuses that the operation has to itself, or shares with its request, are listed apart.',
  ),
  'body-added': breaks('Calls need one more argument.'),
  'body-removed': breaks('Calls that give a body no longer compile, and nothing takes it.'),
  'reply-added': adds('The record of a reply is documented.'),
  'reply-removed': breaks('The record of a reply is documented no more, so its type is gone.'),
  'reply-type-renamed': breaks('The emitted type has another name, so imports of it fail.'),
  'wire-changed': breaks('Bodies are written in another notation.'),
  'field-added': adds('Callers may send it, or receive it and leave it alone.'),
  'field-added-required': tighter('What is sent without it may be refused.'),
  'field-removed': breaks('It may be refused in a request, and is missing from a reply.'),
  'field-renamed': breaks('The old name may be refused in a request, and is missing from a reply.'),
  'field-renamed-kept': adds('Callers may use the old name and the new one; the new one is sent.'),
  'name-kept': adds('Callers may use a former name too.'),
  'name-dropped': breaks('Callers may no longer use the former name.'),
  'field-reshaped': breaks('It was a value and holds fields now, or the other way round.'),
  'order-changed': breaks('Elements in the old order may be refused; arguments change places.'),
  'order-documented': words('The order of the table has no meaning here.'),
  'arguments-changed': breaks(
    'Functions take other arguments: what was one of them stands in an object, or further inside or outside, or in another place.',
  ),
  'replies-read-otherwise': breaks(
    'Code that reads replies gets something else, or asks for a status that is not told apart any more.',
  ),
  'filled-in-no-more': breaks('It was filled in where callers left it out, since it was always the same.'),
  'names-changed': breaks(
    'A type or a member of the emitted code has another name, since names are given in the order of the page.',
  ),
  'made-required': tighter('What is sent without it may be refused.'),
  'made-optional': looser('It may be missing from a reply.'),
  'made-list': breaks('One value became a list.'),
  'made-single': breaks('A list became one value.'),
  'occurrence-tightened': tighter('The list may hold fewer, or has to hold more.'),
  'occurrence-loosened': looser('The list may hold more, or fewer, than before.'),
  'length-tightened': tighter('Values that were short or long enough may be refused.'),
  'length-loosened': looser('Values may be longer, or shorter, than what callers have room for.'),
  'type-loosened': looser('All values of before are still right, and others are too.'),
  'type-tightened': tighter('Some values of before are wrong now.'),
  'type-changed': breaks('Values are of another kind.'),
  'codes-added': looser('A code may come that callers do not know.'),
  'codes-removed': tighter('A code that callers send is documented no more.'),
  'codes-replaced': breaks('Some codes are gone and others are new.'),
  'codes-listed': words(
    'Other values are allowed too, so that the list holds nobody to anything; or the order alone differs.',
  ),
  'codes-opened': looser('Values that are not listed are allowed.'),
  'codes-closed': tighter('Values that are not listed are refused.'),
  'format-documented': tighter('Values have to have a form.'),
  'format-dropped': looser('Values need no longer have a form.'),
  'format-changed': breaks('Values have to have another form.'),
  'value-changed': breaks('The one value it may have is another.'),
  'separator-changed': breaks('What stands between the parts of a value is another sign.'),
  'status-added': adds('One more status of a failure is documented.'),
  'status-removed': words('A status of a failure is documented no more.'),
  'success-added': breaks('Requests may succeed with a status that callers do not expect.'),
  'success-removed': breaks('The status that callers wait for is documented no more.'),
  'api-added': adds('Its pages are new.'),
  'api-removed': breaks('None of its pages is documented any more.'),
  'base-url-added': adds('There is one more address to send requests to.'),
  'base-url-removed': breaks('What is sent to the old address may be lost.'),
  'authentication-changed': breaks('Requests may have to be signed in another way.'),
  'decimal-separator-changed': breaks('Decimal numbers are written in another way.'),
  'envelope-changed': breaks('What tells whether a request went well is said in another way.'),
  wording: words('Titles, summaries, descriptions, labels and examples.'),
} as const satisfies Readonly<Record<string, Rule>>

export type RuleName = keyof typeof rules
