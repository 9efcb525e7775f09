import { SMTPServer } from 'smtp-server'
import { decide } from '@/lib/config/config'

type Received = { readonly to: string[]; readonly raw: string }
let server: SMTPServer | undefined

/** A real SMTP server on a free port of this machine; `refuse` makes it turn every recipient away. */
export async function openSmtp({ refuse = false } = {}): Promise<Received[]> {
  const received: Received[] = []
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (address, _session, done) => {
      const no = Object.assign(new Error(`no such user ${address.address}`), { responseCode: 550 })
      done(refuse ? no : null)
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address)
        received.push({ to, raw: Buffer.concat(chunks).toString() })
        done()
      })
    },
  })
  const listening = server
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0
  decide({ SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'Yehua <yehua@night.example.org>' })
  return received
}

/** For `afterEach`. */
export async function closeSmtp(): Promise<void> {
  const closing = server
  server = undefined
  if (closing !== undefined) await new Promise<void>((resolve) => closing.close(resolve))
}
