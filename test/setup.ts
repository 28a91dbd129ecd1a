import fc from 'fast-check'

/** Every run tries the same values, so that a red run is red for everybody; SEED=random tries others. */
if (process.env['SEED'] !== 'random') fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 1) })
