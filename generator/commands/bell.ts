/** Carries word that something is to be done, from all who may ring to the one who answers. */
export interface Bell {
  readonly ring: () => void
  /** After this, nothing is answered any more; who answers gets the failure, if it was one. */
  readonly end: (failure?: Error) => void
  /** One after the other, as fast as they are answered; all that rings while one is answered is one more. */
  readonly rings: () => AsyncGenerator<void, void>
}

export function openBell(): Bell {
  const state: { isRung: boolean; isEnded: boolean; failure?: Error | undefined } = {
    isRung: false,
    isEnded: false,
  }
  let wake = (): void => {}
  return {
    ring() {
      state.isRung = true
      wake()
    },
    end(failure) {
      state.isEnded = true
      state.failure ??= failure
      wake()
    },
    async *rings() {
      while (!state.isEnded) {
        // oxlint-disable-next-line no-await-in-loop -- one ring is waited for at a time
        if (!state.isRung) await new Promise<void>((resolve) => (wake = resolve))
        if (state.isRung && !state.isEnded) {
          state.isRung = false
          yield
        }
      }
      if (state.failure !== undefined) throw state.failure
    },
  }
}
