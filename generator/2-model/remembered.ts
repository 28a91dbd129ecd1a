/** Texts longer than this are seldom written twice, and so many answers are kept at a time. */
const most = { length: 300, answers: 2_000 }

/**
 * A function of a text alone that keeps what it gave of late: pages write the same type, or the same list of codes, in
 * row after row, and each row is looked at several times on its way through the room. What it gives must not be changed.
 */
export function remembered<Answer>(work: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>()
  return (text) => {
    if (text.length > most.length) return work(text)
    const before = known.get(text)
    if (before !== undefined) return before
    const answer = work(text)
    if (known.size >= most.answers) known.clear()
    known.set(text, answer)
    return answer
  }
}
