import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

/** Runs some work while folders list their names in the order of the alphabet, or against it: disks do either. */
export function inBothOrders<T>(work: () => T): [T, T] {
  return [listing((names) => names.sort(), work), listing((names) => names.sort().reverse(), work)]
}

function listing<T>(change: (names: string[]) => string[], work: () => T): T {
  const original = fs.readdirSync
  const changed = (path: string) => change(original(path))
  fs.readdirSync = changed as typeof original
  syncBuiltinESMExports()
  try {
    return work()
  } finally {
    fs.readdirSync = original
    syncBuiltinESMExports()
  }
}

/** The files that some work reads, in order. */
export function filesRead(work: () => void): string[] {
  const original = fs.readFileSync
  const paths: string[] = []
  fs.readFileSync = ((...given: Parameters<typeof original>) => {
    paths.push(String(given[0]))
    return original(...given)
  }) as typeof original
  syncBuiltinESMExports()
  try {
    work()
  } finally {
    fs.readFileSync = original
    syncBuiltinESMExports()
  }
  return paths
}
