/**
 * Whether a text is an e-mail address as they are used: one @, at most 254 characters. Before it at most 64: letters,
 * digits and the signs of RFC 5322's dot-atom. After it a domain of at least two labels, each of at most 63 letters,
 * digits and inner hyphens, the last with a letter. Letters may be of any script on both sides. Quoted names, comments,
 * display names and numeric addresses do not pass.
 */
export function isEmail(text: string): boolean {
  if (text.length > 254) return false
  const at = text.indexOf('@')
  return at !== -1 && isName(text.slice(0, at)) && isDomain(text.slice(at + 1))
}

function isName(name: string): boolean {
  return (
    name.length <= 64 &&
    name.split('.').every((atom) => /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+$/u.test(atom))
  )
}

function isDomain(domain: string): boolean {
  const labels = domain.split('.')
  return labels.length > 1 && labels.every(isLabel) && /\p{L}[^.]*$/u.test(domain)
}

function isLabel(label: string): boolean {
  return (
    label.length <= 63 &&
    /^[\p{L}\p{M}\p{N}-]+$/u.test(label) &&
    !label.startsWith('-') &&
    !label.endsWith('-')
  )
}
