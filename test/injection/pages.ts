import { contexts } from './contexts.ts'
import type { HostilePage } from './hostile.ts'
import { payloads } from './payloads.ts'
import { sites } from './sites.ts'

/** A prime, so that payloads and sites meet in every order. */
const stride = 7919

/**
 * One share of so many hostile pages, spread evenly over payloads, sites and contexts; a text is tried again only in
 * another context.
 */
export function* hostilePages(count: number, share: number, shares: number): Generator<HostilePage> {
  const pairs = payloads.length * sites.length
  for (let index = share; index < count; index += shares) {
    const pair = (index * stride) % pairs
    const [payload, site] = [payloads[pair % payloads.length], sites[Math.floor(pair / payloads.length)]]
    const context = contexts[(pair * 7 + Math.floor(index / pairs)) % contexts.length]
    if (payload === undefined || site === undefined || context === undefined) throw new Error('out of range')
    const text = site.name.startsWith('file:') ? payload.text : context.write(payload.text)
    const name = `${site.name} | ${context.name} | ${JSON.stringify(payload.text)}`
    yield { name, pages: site.pages(text) }
  }
}
