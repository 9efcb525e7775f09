import { COMMANDS } from './registry'
import type { Command } from './types'
import type { Words } from './words'

const CALL = 'npm run --silent yehua --'

/** Every command with one line of what it does. */
export async function overview(words: Words): Promise<string> {
  const commands = await Promise.all(
    Object.entries(COMMANDS).map(async ([name, load]) => ({ name, usage: (await load()).usage })),
  )
  const width = Math.max(...commands.map(({ usage }) => usage.length))
  return [
    words.say('cli.usage', { line: `${CALL} COMMAND` }),
    '',
    ...commands.map(
      ({ name, usage }) => `  ${usage.padEnd(width)}  ${words.say(`cli.about.${name}`)}`,
    ),
    '',
    words.say('cli.json'),
    words.say('cli.exits'),
  ].join('\n')
}

export function helpOf(name: string, command: Command, words: Words): string {
  return [
    words.say('cli.usage', { line: `${CALL} ${command.usage}` }),
    '',
    words.say(`cli.about.${name}`),
  ].join('\n')
}
