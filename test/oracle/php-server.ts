import { spawn } from 'node:child_process'
import { Agent, request } from 'node:http'
import type { HttpRequest } from '../../generated/runtime/request.ts'

export interface PhpServer extends AsyncDisposable {
  readonly port: number
}

/** PHP's own web server on a free port of this machine, which answers every request with a script; ended on disposal. */
export async function phpServer(settings: readonly string[], script: string): Promise<PhpServer> {
  const args = [...settings, '-S', '127.0.0.1:0', script]
  const server = spawn('php', args, { stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = new Promise<void>((done) => server.once('exit', () => done()))
  const port = await new Promise<number>((found, failed) => {
    let said = ''
    server.stderr.on('data', (text: Buffer) => {
      const [, number] = /127\.0\.0\.1:(\d+)\) started/.exec((said += text.toString())) ?? []
      if (number !== undefined) found(Number(number))
      said = said.slice(-1000)
    })
    server.once('exit', (code) => failed(new Error(`PHP's server ended with ${code}: ${said}`)))
    server.once('error', failed)
  })
  return {
    port,
    [Symbol.asyncDispose]: async () => {
      server.kill()
      await ended
    },
  }
}

/** Sends requests over a few connections; the answers' texts, in order. */
export async function postAll(port: number, requests: readonly HttpRequest[]): Promise<string[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 4 })
  try {
    return await Promise.all(requests.map((one) => post(port, agent, one)))
  } finally {
    agent.destroy()
  }
}

function post(port: number, agent: Agent, { method, path, headers, body }: HttpRequest): Promise<string> {
  return new Promise((answered, failed) => {
    const length = { 'content-length': Buffer.byteLength(body ?? '') }
    const sent = request({ host: '127.0.0.1', port, method, path, agent, headers: { ...headers, ...length } })
    sent.once('error', failed)
    sent.once('response', (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (part: string) => (text += part))
      answer.once('end', () => answered(text))
      answer.once('error', failed)
    })
    sent.end(body ?? '')
  })
}
