import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { npm, repository, type Ran } from './run.ts'

/** A project that has nothing but the emitted package, installed from its tarball. */
export interface Project {
  readonly folder: string
  /** Where the package is, below the project's node_modules. */
  readonly installed: string
}

/**
 * Builds and packs a copy of generated/ inside `folder`, and installs the tarball in a project beside it. The
 * repository stays as it is.
 */
export async function installPackage(folder: string): Promise<Project> {
  const copy = join(folder, 'generated')
  const tarballs = join(folder, 'tarballs')
  const project = join(folder, 'project')
  for (const made of [tarballs, project]) mkdirSync(made)
  cpSync(join(repository, 'generated'), copy, {
    recursive: true,
    filter: (source) => source !== join(repository, 'generated', 'dist'),
  })
  succeeded(await npm(['run', 'build'], copy))
  succeeded(await npm(['pack', '--pack-destination', tarballs], copy))
  const [tarball, ...others] = readdirSync(tarballs)
  if (tarball === undefined || others.length > 0) throw new Error('npm pack did not make one tarball.')
  writeFileSync(
    join(project, 'package.json'),
    JSON.stringify({ name: 'project', private: true, type: 'module' }),
  )
  succeeded(await npm(['install', join(tarballs, tarball)], project))
  return { folder: project, installed: join(project, 'node_modules/tablewright-clients') }
}

function succeeded({ code, output }: Ran): void {
  if (code !== 0) throw new Error(output)
}
