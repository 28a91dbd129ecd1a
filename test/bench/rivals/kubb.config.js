import { pluginClient } from '@kubb/plugin-client'
import { pluginOas } from '@kubb/plugin-oas'
import { pluginTs } from '@kubb/plugin-ts'

/** Types and functions, as the other rivals make them. */
export default {
  root: process.cwd(),
  input: { path: './openapi.json' },
  output: { path: './kubb', clean: true },
  plugins: [pluginOas(), pluginTs(), pluginClient({ client: 'fetch' })],
}
