import type { PlainDate } from '../basis/index.ts';
import type { Succession } from '../identity/index.ts';

export type { Succession };

/** 责任单位: an office, town, company or body that can owe something. */
export type Unit = {
  readonly name: string;
  /** 简称, as documents write it. */
  readonly short?: string;
  readonly aliases?: readonly string[];
  readonly type: 'government' | 'department' | 'town' | 'street' | 'community' | 'institution' | 'company' | 'party' | 'congress' | 'conference' | 'other';
  /** 统一社会信用代码, GB 32100-2015, checked. */
  readonly creditCode?: string;
  /** GB/T 2260 (six digits) or 统计用区划代码 (nine or twelve). */
  readonly division?: string;
  /** 网格编码. */
  readonly grid?: string;
  /** The unit above it. */
  readonly parent?: string;
  readonly since?: PlainDate;
  readonly ended?: Succession;
  /** What it was called before, each until a day, by a document. */
  readonly formerNames?: readonly { readonly name: string; readonly until: PlainDate; readonly document: string }[];
  readonly contact?: Contact;
  readonly approver?: Contact;
  /** How it looks at what the unit is asked for in a period; more needs a reason. */
  readonly cap?: number;
  /** Which indicators' words it answers for, to propose owners. */
  readonly fields?: readonly string[];
  readonly source?: string;
};

/** 联络员: duty stays with the unit, the person is an attribute of it. */
export type Contact = { readonly person: string; readonly phone?: string; readonly email?: string };

/** A contact as a form or a list has it: nobody where no name is given, however he could be reached. */
export const contactOf = (person: string, phone = '', email = ''): Contact | undefined =>
  person === '' ? undefined : { person, ...(phone === '' ? {} : { phone }), ...(email === '' ? {} : { email }) };
