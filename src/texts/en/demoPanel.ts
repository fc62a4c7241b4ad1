import { count, number } from './format.ts'

/** What a change did to an image or instance, by its action. */
type EntryTexts = Readonly<Record<string, (name: string) => string>>

/** Texts of the demo's controls. */
export const demoPanel = {
  title: 'Demo controls',
  problems: 'Something in the address was not understood',
  addressProblems: {
    unknownScenario: (name: string, played: string) =>
      `There is no scenario "${name}"; this is "${played}".`,
    unknownAccount: (id: string) => `account=${id} is no account of this scenario.`,
    wrongTime: (time: string) => `now=${time} is no time; write it as 2026-11-24T08:00:00Z.`,
    wrongLatency: (latency: string) =>
      `latency=${latency} is ignored: write milliseconds, or infinite.`,
    wrongSeed: (seed: string) =>
      `seed=${seed} is no seed; write a whole number below a thousand million.`,
    brokenWorld: 'world= is cut off, or of another version of this console.',
    unknownAction: (fail: string, action: string) =>
      `fail=${fail} is ignored: "${action}" is not an action.`,
    unknownCode: (fail: string, code: string) =>
      `fail=${fail} is ignored: "${code}" is not an error that the stand-in knows.`,
    wrongTimes: (fail: string, times: string) =>
      `fail=${fail} is ignored: "${times}" is not a number of calls.`,
  },
  scenario: 'Scenario',
  scenarioHint: 'Each is a world of its own. What you change stays in this browser.',
  otherScenarios: 'Other scenarios',
  account: 'Account',
  accountOption: (nickname: string, id: string) => `${nickname} ${id}`,
  purposes: {
    default: 'A team’s everyday: some images shared, some received, one of every state.',
    'two-accounts':
      'The smallest world for a two-sided demo: one account shares, the other receives.',
    empty: 'A fresh account: no images, nothing received, no instances.',
    regions: 'In every region an own image that is shared, a received one, and an instance.',
    quota:
      'Every limit reached or nearly: 49 and 50 accounts, 99 and 100 received, 99 and 100 images.',
    withdrawn: 'Instances whose shared image is gone, seen by the account that had received it.',
    'in-progress':
      'Images being made: copies creating, waiting and failing, images of instances. For ten minutes.',
    denied: 'Signed in with a RAM policy that allows to look at images and denies changing them.',
    'long-text':
      'The longest names, descriptions, tags and nicknames, in Chinese, right to left, with emoji.',
    large: '100,000 custom images of one account in one region.',
  },
  playing: 'Playing',
  latency: 'Time before each answer',
  latencies: {
    '0': 'None',
    '300': '0.3 seconds',
    '1000': '1 second',
    '3000': '3 seconds',
    infinite: 'No answer at all',
  },
  otherLatency: (milliseconds: number) => `${number.format(milliseconds)} ms`,
  failures: 'Failures',
  action: 'Action',
  everyAction: 'Every action',
  code: 'Error code',
  times: 'Number of calls',
  timesHint: 'Empty for all calls',
  timesWrong: 'Type a whole number from 1 on, or nothing.',
  fail: 'Make it fail',
  noFailures: 'Everything works.',
  failing: (action: string, code: string) => `${action}: ${code}`,
  everyCall: 'every call',
  callsLeft: (times: number) => `${count(times, 'call', 'calls')} left`,
  lift: 'Lift',
  liftOne: (failure: string) => `Lift ${failure}`,
  clock: 'Clock',
  clockStands: 'The clock stands still.',
  clockRuns: 'The clock runs. An address with now= and a time makes it stand still.',
  steps: { '60000': '+ 1 minute', '600000': '+ 10 minutes', '3600000': '+ 1 hour' },
  clockOfPast: 'The time of the last change that is shown.',
  link: 'Copy link',
  linkHint:
    'Opens this page as it is now: with all that was done, this account, these failures, this time.',
  linkCopied: 'The link was copied.',
  shortLinkCopied:
    'The link was copied. Too much was done for an address: it opens the scenario as it begins. Export the world instead.',
  file: 'World as a file',
  export: 'Export',
  import: 'Import',
  importHint:
    'A file has the scenario and everything that was done. Importing one takes the place of what is played here.',
  imported: 'The world of the file is played now.',
  importFailed: 'The file was not imported; nothing has changed.',
  importProblems: {
    notWorld: 'It is no exported world, or is cut off.',
    newer: 'It was made by a newer version of this console.',
    unknownScenario: 'It belongs to a scenario that this version does not have.',
    broken: 'What was done in it does not fit its scenario.',
  },
  time: 'Point in time',
  timeOf: (shown: number, all: number) =>
    shown === all
      ? `The present, after ${count(all, 'change', 'changes')}`
      : `The past, after ${shown} of ${count(all, 'change', 'changes')}`,
  timeHint: 'Step back to see the page as it was.',
  pastHint:
    'The page shows how it was. Changing something there forgets what was done later, after a question.',
  stepBack: 'Step back',
  stepForth: 'Step forward',
  present: 'Present',
  showMoment: 'Show the page as it was after this',
  made: (ids: readonly string[]) => `Made ${ids.join(', ')}`,
  leftOut: 'Left out: this version refuses it.',
  entries: {
    shared: (name: string, accounts: readonly string[]) =>
      `Shared ${name} with ${accounts.join(', ')}`,
    unshared: (name: string, accounts: readonly string[]) =>
      `Unshared ${name} from ${accounts.join(', ')}`,
    sharedAnew: (name: string, added: readonly string[], removed: readonly string[]) =>
      `Shared ${name} with ${added.join(', ')}, unshared it from ${removed.join(', ')}`,
    done: {
      CreateImage: (name) => `Created an image from ${name}`,
      CopyImage: (name) => `Began to copy ${name}`,
      CancelCopyImage: (name) => `Cancelled the copy ${name}`,
      ModifyImageAttribute: (name) => `Modified ${name}`,
      DeleteImage: (name) => `Deleted the image ${name}`,
      RunInstances: (name) => `Created instances from ${name}`,
      StartInstance: (name) => `Started ${name}`,
      StopInstance: (name) => `Stopped ${name}`,
      DeleteInstance: (name) => `Deleted the instance ${name}`,
      ReplaceSystemDisk: (name) => `Replaced the system disk of ${name}`,
      ReInitDisk: (name) => `Re-initialized a disk of ${name}`,
      TagResources: (name) => `Tagged ${name}`,
      UntagResources: (name) => `Removed tags from ${name}`,
    } as EntryTexts,
    other: (action: string, name: string) => `${action}: ${name}`,
  },
  pastTitle: 'Go on from the past?',
  pastIntro:
    'The page shows the past. To change something there makes it the present, in all tabs.',
  pastForgets: (changes: number) =>
    `What was done later is forgotten: ${count(changes, 'change', 'changes')}.`,
  pastGoOn: 'Go on from here',
  pastStay: 'Change nothing',
  journal: 'What was done',
  journalEmpty: 'Nothing was changed yet.',
  journalFailed: 'What was done could not be read.',
  gallery: 'Scenarios',
  galleryIntro:
    'Each scenario is a world to demo or test in. Its address can be bookmarked and shared.',
}
