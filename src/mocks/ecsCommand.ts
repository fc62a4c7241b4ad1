import { parseArgs } from 'node:util'
import { memoryJournal } from './ecs/journal.ts'
import { findScenario, scenarios } from './ecs/scenarios/scenarios.ts'
import { EcsStandIn } from './ecs/standIn.ts'
import type { Account } from './ecs/records.ts'
import { startHttpHost, type HttpHost } from './http.ts'

const usage = `Serves the ECS stand-in over plain HTTP on this machine, for SDKs and other programs.

Usage: npm run ecs -- [options]

  --port PORT      the port to listen on (8080); 0 takes any that is free
  --scenario NAME  the world to begin with (${scenarios[0]?.name}), one of:
${listOfScenarios('                   ')}
  --as ID          unsigned requests act as the account of this ID; without it they are refused
  --json           print one line of JSON when ready: the endpoint and every account
  --help           print this and exit

One endpoint answers ECS and STS; the region is the RegionId of each request. Everything is forgotten at the end.
`

/** Why the command can't start, with the exit code that says so. */
class Failure extends Error {
  constructor(
    message: string,
    readonly exitCode: number,
  ) {
    super(message)
  }
}

function listOfScenarios(indent: string): string {
  return scenarios.map(({ name, purpose }) => `${indent}${name}: ${purpose}`).join('\n')
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        port: { type: 'string', default: '8080' },
        scenario: { type: 'string', default: scenarios[0]?.name ?? '' },
        as: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values
  } catch (error) {
    throw new Failure(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`, 2)
  }
}

function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (!(port <= 65_535)) {
    throw new Failure(`--port takes a number from 0 to 65535, not "${text}".\n\n${usage}`, 2)
  }
  return port
}

async function main(): Promise<void> {
  const options = readOptions()
  if (options.help) {
    process.stdout.write(usage)
    return
  }
  const port = readPort(options.port)
  if (!findScenario(options.scenario)) {
    throw new Failure(
      `There is no scenario "${options.scenario}". Known scenarios:\n${listOfScenarios('  ')}\n`,
      2,
    )
  }
  const standIn = new EcsStandIn({
    journal: memoryJournal({ scenario: options.scenario, seed: 1, epoch: Date.now() }),
  })
  const accounts = await standIn.accounts()
  if (options.as !== undefined && !accounts.some((account) => account.id === options.as)) {
    throw new Failure(
      `There is no account "${options.as}" in the scenario "${options.scenario}". Its named accounts:\n` +
        `${listOfAccounts(accounts)}\n`,
      2,
    )
  }
  const host = await start(standIn, port, options.as)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void host.close())
  }
  process.stdout.write(
    options.json ? machineReport(host.endpoint, accounts) : report(host.endpoint, accounts),
  )
}

async function start(
  standIn: EcsStandIn,
  port: number,
  unsignedCaller: string | undefined,
): Promise<HttpHost> {
  try {
    return await startHttpHost(standIn, { port, unsignedCaller })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE') {
      throw new Failure(
        `Port ${port} is in use. Choose another with --port, or any free one with --port 0.\n`,
        1,
      )
    }
    if (code === 'EACCES') throw new Failure(`Port ${port} may not be used by this user.\n`, 1)
    throw error
  }
}

function machineReport(endpoint: string, accounts: readonly Account[]): string {
  const listed = accounts.map(({ id, nickname, accessKeyId, accessKeySecret }) => ({
    id,
    nickname,
    accessKeyId,
    accessKeySecret,
  }))
  return `${JSON.stringify({ endpoint, accounts: listed })}\n`
}

function report(endpoint: string, accounts: readonly Account[]): string {
  const bare = accounts.filter((account) => account.nickname === '').length
  return `ECS stand-in ready on ${endpoint}

Accounts, with fake access keys that open nothing but this stand-in:
${listOfAccounts(accounts)}
Besides them there are ${bare} bare accounts to share with; --json lists them too.
`
}

function listOfAccounts(accounts: readonly Account[]): string {
  return accounts
    .filter((account) => account.nickname !== '')
    .map(
      ({ id, nickname, accessKeyId, accessKeySecret }) =>
        `  ${id}  ${accessKeyId}  ${accessKeySecret}  ${nickname}`,
    )
    .join('\n')
}

try {
  await main()
} catch (error) {
  if (!(error instanceof Failure)) throw error
  process.stderr.write(error.message)
  process.exitCode = error.exitCode
}
