import { DEFAULT_LIGHT_RULE, LIGHT_PRESETS, readLightRule, type LightRule } from '../../../src/delivery/index.ts';
import { field } from './form-field.ts';
import { libraryWords } from './words/index.ts';

type Form = Readonly<Record<string, unknown>>;

/** Rules that can be chosen by their id. */
export const RULES: readonly LightRule[] = [DEFAULT_LIGHT_RULE, ...LIGHT_PRESETS];

const whole = (form: Form, name: string): number | undefined => (field(form, name) === '' ? undefined : Number(field(form, name)));

/** A rule of the region's own, as the fields of a form say it: what is left empty is not judged. Undefined where it is none. */
const ownRule = (form: Form): LightRule | undefined => {
  const [yellow, red] = [field(form, 'yellow'), field(form, 'red')];
  const [redAfter, lateYellow, lateRed, days, yellows] = ['startMonths', 'lateYellow', 'lateRed', 'deadlineDays', 'runCount'].map((name) => whole(form, name));
  const name = field(form, 'ruleName') || libraryWords('zh').rules.own;
  const rule = {
    id: 'own',
    name: { zh: name, en: field(form, 'ruleName') || libraryWords('en').rules.own },
    source: { title: name },
    ...(yellow === '' && red === ''
      ? {}
      : {
          lag: {
            of: field(form, 'lagOf') === 'investment' ? 'investment' : 'progress',
            as: field(form, 'lagAs') === 'share' ? 'share' : 'points',
            yellow,
            from: 'least',
            red,
          },
        }),
    ...(redAfter === undefined ? {} : { start: { redAfter } }),
    ...(lateYellow === undefined && lateRed === undefined ? {} : { late: { yellowAfter: lateYellow ?? lateRed, redAfter: lateRed ?? lateYellow } }),
    ...(days === undefined ? {} : { deadline: { yellowDays: days } }),
    ...(yellows === undefined ? {} : { run: { yellows } }),
    ...(field(form, 'recovery') === 'step' ? { recovery: 'step' } : {}),
  };
  const read = readLightRule(rule);
  const isOrdered = read?.lag === undefined || (Number(read.lag.yellow) <= 100 && Number(read.lag.red) <= 100);
  return isOrdered ? read : undefined;
};

/** The rule that a form or an address asks for: `rule` is the id of a known one, `own` the fields beside it. */
export const askedRule = (form: Form): LightRule | undefined | 'none' => {
  const id = field(form, 'rule');
  if (id === '') return 'none';
  return id === 'own' ? ownRule(form) : RULES.find((rule) => rule.id === id);
};
