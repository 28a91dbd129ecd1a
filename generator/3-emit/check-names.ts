import type { Report } from '../diagnostics.ts'
import type { Operation, Page } from '../ir.ts'
import { argumentCollision, nameCollision, replyNotRead, reservedName } from './findings.ts'
import { meaningful, pascal, reserved } from './names.ts'
import { hasReader } from './reply-view.ts'
import { outlineOf } from './outline.ts'
import type { ModuleView } from './module-view.ts'

/** Reports operations whose functions or types would have the name of something else in the module. */
export function checkNames(
  page: Page,
  view: ModuleView,
  runtimeNames: readonly string[],
  report: Report,
): void {
  const declared = new Map<string, number>()
  for (const { name } of outlineOf(view)) declared.set(name, (declared.get(name) ?? 0) + 1)
  for (const operation of page.operations) {
    const { name } = operation
    const twin = emittedNames(operation).find((own) => runtimeNames.includes(own) || isTwice(own, declared))
    const argument = view.requests
      .flatMap(({ operations }) => operations)
      .filter((emitted) => emitted.name === name.value)
      .flatMap((emitted) => emitted.arguments.map((one) => one.name))
      .find((one, index, all) => all.indexOf(one) < index)
    if (twin !== undefined) report(nameCollision(name.origin, twin))
    if (argument !== undefined) report(argumentCollision(name.origin, name.value, argument))
  }
}

/** Reports operations that cannot name a function of a module, and whether there are none. */
export function checkReserved({ operations }: Page, report: Report): boolean {
  const found = operations.filter(({ name }) => reserved.has(name.value) || meaningful.has(name.value))
  for (const { name } of found) report(reservedName(name.origin, name.value))
  return found.length === 0
}

/** Reports documented replies for which no reader is emitted. */
export function checkReplies(page: Page, report: Report): void {
  for (const request of page.requests) {
    const operations = page.operations.filter(
      (operation) => operation.request === `${request.method.value} ${request.path.value}`,
    )
    if (request.response !== null && !operations.some((operation) => hasReader(request, operation)))
      report(replyNotRead(request.origin, `${request.method.value} ${request.path.value}`))
  }
}

function emittedNames({ name }: Operation): string[] {
  const type = pascal(name.value)
  return [name.value, `check${type}`, type, `${type}Reply`, `read${type}Reply`]
}

/** A request type is declared as a type and as a schema, which is no collision. */
function isTwice(name: string, declared: ReadonlyMap<string, number>): boolean {
  return (declared.get(name) ?? 0) > (/^[A-Z]/.test(name) ? 2 : 1)
}
