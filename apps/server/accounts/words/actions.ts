import { actionNames } from '../../../../src/identity/index.ts';
import type { Language } from '../../words/index.ts';

/** What else stands in the audit chain. */
const entriesZh = {
  adopt: '采用规划',
  send: '报数',
  answer: '答复疑问',
  attach: '存入附件',
  'account.make': '新建账号',
  'account.edit': '改动账号',
  'account.disable': '停用账号',
  'account.enable': '恢复账号',
  'account.password': '更改口令',
  'account.reset': '重置口令',
  'account.second-factor-on': '开启二次验证',
  'account.second-factor-off': '关闭二次验证',
  'account.recovery-used': '使用恢复码',
  'session.end': '结束登录',
  'form-link.make': '生成填报链接',
  'form-link.open': '打开填报链接',
  'form-link.end': '结束填报链接',
};

const entriesEn: typeof entriesZh = {
  adopt: 'adopted a plan',
  send: 'sent figures',
  answer: 'answered a question',
  attach: 'stored a file',
  'account.make': 'made an account',
  'account.edit': 'changed an account',
  'account.disable': 'disabled an account',
  'account.enable': 'enabled an account',
  'account.password': 'changed a password',
  'account.reset': 'reset a password',
  'account.second-factor-on': 'turned a second factor on',
  'account.second-factor-off': 'turned a second factor off',
  'account.recovery-used': 'used a recovery code',
  'session.end': 'ended sign-ins',
  'form-link.make': 'made a form link',
  'form-link.open': 'opened a form link',
  'form-link.end': 'ended a form link',
};

/** An entry of the audit chain as people say it; as it stands where nobody has said how. */
export const entryWord = (language: Language, action: string): string => {
  const known: Readonly<Record<string, string>> = { ...actionNames[language], ...(language === 'en' ? entriesEn : entriesZh) };
  return Object.hasOwn(known, action) ? known[action]! : action;
};
