/** So long one sample lasts: long enough for the clock, so short that a busy machine spoils few of them. */
const sampleNs = 5e5

/** So many samples of everybody make a round, whose figure is their median. */
const samples = 31

/** Calls before the clock counts, so that the engine has compiled what it will compile. */
const warmNs = 3e8

/**
 * Times functions that do the same work, taking turns sample by sample, so that a busy moment of the machine hits all.
 * Gives nanoseconds a call: median, lowest and highest round.
 *
 * @param {Record<string, () => unknown>} contestants
 * @param {number} rounds
 */
export function contest(contestants, rounds) {
  const entries = Object.entries(contestants).map(([name, run]) => ({
    name,
    run,
    calls: warm(run),
    times: [],
  }))
  for (let round = 0; round < rounds; round++) {
    const taken = entries.map(() => [])
    for (let turn = 0; turn < samples; turn++)
      for (const [index, { run, calls }] of entries.entries()) taken[index].push(sample(run, calls) / calls)
    for (const [index, { times }] of entries.entries()) times.push(summary(taken[index]).median)
  }
  return Object.fromEntries(entries.map(({ name, times }) => [name, summary(times)]))
}

/** Runs until the engine has compiled it, and gives the calls that fill one sample. */
function warm(run) {
  let calls = 1
  let fastest = Infinity
  for (let total = 0; total < warmNs;) {
    const spent = sample(run, calls)
    total += spent
    fastest = Math.min(fastest, spent / calls)
    if (spent < sampleNs) calls *= 2
  }
  return Math.max(1, Math.round(sampleNs / fastest))
}

/** What the calls give is kept, or the engine might leave the work out. */
let kept

function sample(run, calls) {
  const start = process.hrtime.bigint()
  for (let call = 0; call < calls; call++) kept = run()
  return Number(process.hrtime.bigint() - start)
}

/** What the last call gave. */
export function lastResult() {
  return kept
}

/** @param {readonly number[]} times */
export function summary(times) {
  const sorted = times.toSorted((left, right) => left - right)
  return { median: sorted[Math.floor(sorted.length / 2)], low: sorted[0], high: sorted.at(-1) }
}
