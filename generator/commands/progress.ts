/** A line on a terminal that tells how far a run has come, once it takes longer than a second; nothing in a pipe. */
export function showProgress(text: () => string): { readonly end: () => void } {
  const { stderr } = process
  if (!stderr.isTTY) return { end: () => {} }
  const started = performance.now()
  let isShown = false
  const timer = setInterval(() => {
    if (performance.now() - started < 1_000) return
    isShown = true
    stderr.write(`\r\u001b[K${text()}`)
  }, 200)
  return {
    end: () => {
      clearInterval(timer)
      if (isShown) stderr.write('\r\u001b[K')
    },
  }
}
