import type { OperatingSystem } from './records.ts'

/** An instance type as the stand-in knows it. */
export interface InstanceTypeFacts {
  readonly id: string
  readonly family: string
  readonly level: 'EntryLevel' | 'EnterpriseLevel' | 'CreditEntryLevel'
  readonly category: string
  readonly cpu: number
  /** GiB. */
  readonly memory: number
  /** What its processors run, and so which images fit it. */
  readonly architecture: 'x86_64' | 'arm64'
  /** Where in a region it is offered: old types not in the newest zone, new ones not in the oldest. */
  readonly offered: 'everywhere' | 'older zones' | 'newer zones'
}

/** Most types: for companies, on x86, in every zone. */
const enterprise = {
  level: 'EnterpriseLevel',
  category: 'General-purpose',
  architecture: 'x86_64',
  offered: 'everywhere',
} as const

const type = (
  id: string,
  cpu: number,
  memory: number,
  told: Partial<Pick<InstanceTypeFacts, keyof typeof enterprise>> = {},
): InstanceTypeFacts => {
  // `ecs.g7.large` belongs to `ecs.g7`, and `ecs.t6-c1m1.large` to `ecs.t6`.
  const family = id.replace(/(?:-[^.]*)?\.[^.]*$/, '')
  return { ...enterprise, ...told, id, family, cpu, memory }
}

const burst = { level: 'CreditEntryLevel', category: 'Shared', offered: 'older zones' } as const
const entry = { level: 'EntryLevel', category: 'Shared' } as const
const compute = { category: 'Compute-optimized' } as const
const memory = { category: 'Memory-optimized' } as const
const arm = { architecture: 'arm64', offered: 'newer zones' } as const

/** A few of the service's types: both architectures, old and new generations, from small to large. */
export const instanceTypes: readonly InstanceTypeFacts[] = [
  type('ecs.t6-c1m1.large', 2, 2, burst),
  type('ecs.e-c1m2.large', 2, 4, entry),
  type('ecs.g6.large', 2, 8, { offered: 'older zones' }),
  type('ecs.g7.large', 2, 8),
  type('ecs.g7.xlarge', 4, 16),
  type('ecs.c7.large', 2, 4, compute),
  type('ecs.c7.xlarge', 4, 8, compute),
  type('ecs.r7.large', 2, 16, memory),
  type('ecs.g8i.2xlarge', 8, 32, { offered: 'newer zones' }),
  type('ecs.g8y.large', 2, 8, arm),
  type('ecs.g8y.xlarge', 4, 16, arm),
  type('ecs.c8y.large', 2, 4, { ...compute, ...arm }),
  type('ecs.r8y.large', 2, 16, { ...memory, ...arm }),
]

const byId = new Map(instanceTypes.map((facts) => [facts.id, facts]))

/** The facts of one instance type, or `undefined` if there is none of that id. */
export const findInstanceType = (id: string): InstanceTypeFacts | undefined => byId.get(id)

/** Whether an image of an operating system runs on an instance type. */
export const fits = (
  { architecture }: Pick<OperatingSystem, 'architecture'>,
  type: InstanceTypeFacts,
): boolean => (architecture === 'arm64') === (type.architecture === 'arm64')
