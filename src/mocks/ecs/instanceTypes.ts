/** The architecture that each instance type of the stand-in runs: what makes an image fit it. */
export const instanceTypeArchitectures: ReadonlyMap<string, 'x86_64' | 'arm64'> = new Map([
  ['ecs.t6-c1m1.large', 'x86_64'],
  ['ecs.g6.large', 'x86_64'],
  ['ecs.g7.large', 'x86_64'],
  ['ecs.g7.xlarge', 'x86_64'],
  ['ecs.c7.large', 'x86_64'],
  ['ecs.r7.large', 'x86_64'],
  ['ecs.g8y.large', 'arm64'],
  ['ecs.c8y.large', 'arm64'],
])
