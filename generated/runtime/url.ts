import { percentEncoder } from './percent.js'

/**
 * Text as a part of a URL, percent-encoded in UTF-8: all but what RFC 3986 calls unreserved, which never needs it. As a
 * segment of a path, `checkSegment` must have let it pass: `..` stays `..` here.
 */
export const urlText: (text: string) => string = /* @__PURE__ */ percentEncoder(/[^A-Za-z0-9\-._~]/, '%20')
