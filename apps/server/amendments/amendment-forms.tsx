import type { Child, FC, PropsWithChildren } from 'hono/jsx';
import type { PlainDate, Said } from '../../../src/basis/index.ts';
import type { Kept } from '../../../src/database/index.ts';
import { AMENDMENT_LIMITS, isAmendmentEnded, shortestHearing, type AmendmentRules, type AmendmentState } from '../../../src/evaluation/index.ts';
import { FILE_TYPES } from '../whistles/whistle-files.ts';
import type { Language } from '../words/index.ts';
import type { Fields } from './proposal-request.ts';
import { amendmentWords } from './words/index.ts';

/** What can be done to an amendment, in the order of the procedure; each an address under its own. */
export const AMENDMENT_DEEDS = ['argue', 'hear', 'sum', 'check', 'lay', 'send', 'approve', 'force', 'refuse', 'withdraw', 'attach'] as const;
export type AmendmentDeedName = (typeof AMENDMENT_DEEDS)[number];

/** In which states each is offered. */
const OPEN: Readonly<Record<AmendmentDeedName, readonly AmendmentState[]>> = {
  argue: ['proposed'],
  hear: ['argued'],
  sum: ['hearing'],
  check: ['hearing', 'checked'],
  lay: ['checked', 'deliberating'],
  send: ['deliberating'],
  approve: ['deliberating'],
  force: ['approved'],
  refuse: ['deliberating'],
  withdraw: ['proposed', 'argued', 'hearing', 'checked', 'deliberating'],
  attach: ['proposed', 'argued', 'hearing', 'checked', 'deliberating', 'approved'],
};

export type DeedFault = { readonly deed: AmendmentDeedName | 'comment'; readonly fault: Said; readonly fields: Fields };

type Props = {
  language: Language;
  row: Kept<'amendment'>;
  rules: AmendmentRules;
  today: PlainDate;
  /** `/…/amendments/ID`; deeds are under it. */
  path: string;
  mayEdit: boolean;
  mayApprove: boolean;
  failed: DeedFault | undefined;
};

type FormProps = PropsWithChildren<{ props: Props; deed: AmendmentDeedName; title: string; submit: string; open?: boolean; files?: boolean; quiet?: boolean }>;

const DeedForm: FC<FormProps> = ({ props: { language, row, path, failed }, deed, title, submit, open = false, files = false, quiet = false, children }) => {
  const own = failed?.deed === deed ? failed : undefined;
  return (
    <details class={`more amendment-deed is-${deed}`} open={open || own !== undefined} id={`deed-${deed}`}>
      <summary>{title}</summary>
      <form method="post" action={`${path}/${deed}`} {...(files ? { enctype: 'multipart/form-data' } : {})} data-submit-key>
        <input type="hidden" name="version" value={String(row.version)} />
        {own !== undefined && (
          <p class="told fault" role="alert">
            {own.fault[language]}
          </p>
        )}
        <div class="fields">{children}</div>
        <p>
          <button type="submit" class={quiet ? 'quiet' : undefined}>
            {submit}
          </button>
        </p>
      </form>
    </details>
  );
};

/** The forms of what can be done now: the next step open, the others folded. */
export const AmendmentForms: FC<Props> = (props) => {
  const { language, row, rules, today, mayEdit, mayApprove, failed } = props;
  const words = amendmentWords(language).deeds;
  const { body } = row;
  const { state } = body;
  const may = (deed: AmendmentDeedName): boolean => (deed === 'approve' || deed === 'refuse' ? mayApprove : mayEdit) && OPEN[deed].includes(state);
  const value = (deed: AmendmentDeedName, name: string, otherwise?: string): string | undefined => (failed?.deed === deed ? failed.fields[name] : otherwise);
  const area = (deed: AmendmentDeedName, label: string, name = 'text', isNeeded = true): Child => (
    <div class="field full">
      <label for={`${deed}-${name}`}>{label}</label>
      <textarea id={`${deed}-${name}`} name={name} rows={3} maxlength={AMENDMENT_LIMITS.text} required={isNeeded}>
        {value(deed, name)}
      </textarea>
    </div>
  );
  const day = (deed: AmendmentDeedName, name: string, label: string, otherwise?: string, help?: string): Child => (
    <div class="field">
      <label for={`${deed}-${name}`}>{label}</label>
      <input id={`${deed}-${name}`} name={name} type="date" required value={value(deed, name, otherwise)} aria-describedby={help && `${deed}-${name}-help`} />
      {help !== undefined && (
        <p class="help" id={`${deed}-${name}-help`}>
          {help}
        </p>
      )}
    </div>
  );
  const file = (deed: AmendmentDeedName, label: string, name: string): Child => (
    <div class="field">
      <label for={`${deed}-${name}`}>{label}</label>
      <input id={`${deed}-${name}`} name={name} type="file" accept={FILE_TYPES} multiple={name === 'files'} />
    </div>
  );
  if (isAmendmentEnded(body)) return <></>;
  const isHeard = body.hearing !== undefined && today > body.hearing.until && body.hearing.summary === undefined;
  const isSummed = body.hearing?.summary !== undefined;
  return (
    <section class="amendment-deeds">
      {may('argue') && (
        <DeedForm props={props} deed="argue" title={words.argue.title} submit={words.argue.submit} open files>
          {area('argue', words.argue.text)}
          {file('argue', words.argue.files, 'files')}
        </DeedForm>
      )}
      {may('hear') && (
        <DeedForm props={props} deed="hear" title={words.hear.title} submit={words.hear.submit} open>
          {day('hear', 'from', words.hear.from, today)}
          {day('hear', 'until', words.hear.until, shortestHearing(today, rules), words.hear.help(rules.hearingDays))}
        </DeedForm>
      )}
      {may('sum') && !isSummed && (
        <DeedForm props={props} deed="sum" title={words.sum.title} submit={words.sum.submit} open={isHeard}>
          {area('sum', words.sum.text)}
        </DeedForm>
      )}
      {may('check') && isSummed && (
        <DeedForm props={props} deed="check" title={words.check.title} submit={words.check.submit} open={state === 'hearing'}>
          {area('check', words.check.text, 'text', false)}
        </DeedForm>
      )}
      {may('lay') && (
        <DeedForm props={props} deed="lay" title={state === 'deliberating' ? words.move : words.lay.title} submit={words.lay.submit} open={state === 'checked'}>
          {day('lay', 'meeting', words.lay.meeting, body.meeting, words.lay.help(rules.committeeDays, rules.standingDays))}
        </DeedForm>
      )}
      {may('send') && (
        <DeedForm props={props} deed="send" title={words.send.title} submit={words.send.submit} open={body.sent === undefined}>
          {day('send', 'committee', words.send.committee, body.sent?.committee)}
          {day('send', 'standing', words.send.standing, body.sent?.standing)}
          <div class="field wide">
            <label for="send-reason">{words.send.reason}</label>
            <input id="send-reason" name="reason" maxlength={500} value={value('send', 'reason')} />
          </div>
        </DeedForm>
      )}
      {may('approve') && (
        <DeedForm props={props} deed="approve" title={words.approve.title} submit={words.approve.submit} open={body.sent !== undefined} files>
          <div class="field">
            <label for="approve-document">{words.approve.document}</label>
            <input id="approve-document" name="document" maxlength={200} required value={value('approve', 'document')} />
            <p class="help">{words.approve.other}</p>
          </div>
          {day('approve', 'date', words.approve.date, body.meeting)}
          {day('approve', 'effective', words.approve.effective, undefined, words.approve.sure)}
          {file('approve', words.approve.file, 'file')}
        </DeedForm>
      )}
      {may('force') && body.effective !== undefined && (
        <DeedForm props={props} deed="force" title={words.force.title} submit={words.force.submit} open>
          <p class="help">{body.text === undefined ? words.force.help(body.effective) : words.force.adopt}</p>
        </DeedForm>
      )}
      {may('refuse') && (
        <DeedForm props={props} deed="refuse" title={words.refuse.title} submit={words.refuse.submit} quiet>
          {area('refuse', words.refuse.reason, 'reason')}
        </DeedForm>
      )}
      {may('attach') && (
        <DeedForm props={props} deed="attach" title={words.attach.title} submit={words.attach.submit} files quiet>
          {file('attach', words.attach.title, 'files')}
        </DeedForm>
      )}
      {may('withdraw') && (
        <DeedForm props={props} deed="withdraw" title={words.withdraw.title} submit={words.withdraw.submit} quiet>
          {area('withdraw', words.withdraw.reason, 'reason')}
        </DeedForm>
      )}
    </section>
  );
};
