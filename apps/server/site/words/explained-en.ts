import type { explainedZh } from './explained-zh.ts';

/** Words of the pages that explain, in English. */
export const explainedEn: typeof explainedZh = {
  explained: {
    title: 'Explained',
    lede: 'You need to know nothing about planning to read this site. Here are the few words and rules that matter, in plain language.',
    binding: 'What “binding” means',
    bindingText: [
      'A plan has two sorts of indicators. Binding ones (约束性) the government must reach: energy, air, farmland. It answers for them, and their targets cannot be lowered without approval.',
      'Expected ones (预期性) are a direction. Markets and people bring them about, the government creates the conditions. Where one is not reached, the reason is told.',
      'That is why the same lag is judged one step harder for a binding indicator.',
    ],
    judge: 'How we judge',
    judgeText: [
      'Every indicator answers two questions: how far it has come, and whether it will arrive at this pace. The two answers are kept apart.',
      'How far: the share that is done against the share of time that has passed. After three of five years, six tenths should be done. More than 3 points faster is ahead; 3 to 10 points slower is nearly on schedule; beyond that it is behind or far behind.',
      'Average growth, sums and limits that must hold every year each have a formula of their own. Formula and version stand on the page of the indicator.',
      'Whether it will arrive is worked out from the course of the last years, the latest counting most. From a single year nothing is forecast.',
      'No figure is said to be no figure. It is never taken as zero and never as done.',
    ],
    now: 'The thirteen words for where something stands',
    nowMeaning: {
      achieved_early: 'The target is reached before its time.',
      ahead: 'More than 3 points faster than time passes.',
      on_schedule: 'About as fast as time passes.',
      nearly: '3 to 10 points slower than time passes.',
      behind: '10 to 30 points slower; for a binding indicator from 3 points on.',
      far_behind: 'More than 30 points slower; for a binding indicator from 10 points on.',
      breached: 'A limit that had to hold was broken, or an allowance is used up.',
      awaiting_target: 'A higher authority sets the target and has not set it yet.',
      no_data: 'A figure that should be public is not there.',
      not_due: 'The first period to be judged is not over yet.',
      not_assessable: 'Something needed for a judgement is missing; the page says what.',
      achieved: 'The last figure is in: reached.',
      missed: 'The last figure is in: not reached.',
    },
    forecast: 'The five words for what to expect',
    forecastMeaning: {
      exceed: 'At this pace the target will be passed.',
      meet: 'At this pace it will be reached in time.',
      at_risk: 'It takes more effort to reach it.',
      miss: 'At this pace it will hardly be reached.',
      unknown: 'Too few figures to say.',
    },
    acceptance: 'When a task counts as done',
    light: 'The lights of projects',
    lightText:
      'Lights are calculated by the local rule, never filled in: by how much investment and milestones lag behind the plan, and whether works began in their month. Where there is no data the light is grey, not green.',
    release: 'Why there are releases',
    releaseText:
      'What is published is prepared by one person and approved by another. Once public it does not change, so what you read today stands at the same address next year. A mistake is withdrawn, with the reason.',
  },
  words: { title: 'Words', lede: 'Terms that the plan itself explains.', empty: 'The plan explains no terms.' },
  unknown: {
    title: 'What we do not know',
    lede: 'Everything without data, everything that cannot be judged and everything not published yet.',
    noData: 'Figures that should be public and are not',
    notAssessable: 'What cannot be judged',
    awaiting: 'Targets still to be set by a higher authority',
    works: 'Tasks and projects of which no progress was told',
    noUnit: 'Without a published responsible unit',
    never: 'What this site never publishes',
    neverText:
      'Drafts and discussions inside offices, minutes of meetings, contacts and phone numbers, accounts, matters being handled, personal data, and what the law keeps closed.',
    nothing: 'No gaps in',
    more: (n) => `${n} more, see the data files.`,
  },
};
