import type { FC } from 'hono/jsx';
import type { Said } from '../../../src/basis/index.ts';
import type { Task } from '../../../src/delivery/index.ts';
import type { FollowupProblem } from '../../../src/evaluation/index.ts';
import { Act, Version } from '../supervision/form-parts.tsx';
import { UnitChoice } from '../units/unit-choice.tsx';
import { FILE_TYPES } from '../whistles/whistle-files.ts';
import { followupPath } from './followup-path.ts';
import type { FollowupFault, FollowupParts } from './page-parts.tsx';
import { followupWords } from './words/index.ts';

type ActsProps = {
  parts: FollowupParts;
  problem: FollowupProblem;
  task: Task | undefined;
  fault: FollowupFault | undefined;
  /** Why the reader cannot close it. */
  closing: Said | undefined;
};

/** What can be done about one problem: say what was done, prove it, check and close it, send it back, give it to another. */
export const ProblemActs: FC<ActsProps> = ({ parts: { language, context, row, view, mayEdit, mayClose }, problem, task, fault, closing }) => {
  if ((!mayEdit && !mayClose) || problem.task === undefined) return null;
  const all = followupWords(language);
  const words = all.page;
  const to = (act: string): string => followupPath(context, row.id, act);
  const id = (name: string): string => `${name}-${problem.id}`;
  const fields = fault?.fields ?? {};
  const open = (act: string): boolean => fields['act'] === act;
  const hidden = (act: string) => (
    <>
      <Version of={row} />
      <input type="hidden" name="problem" value={problem.id} />
      <input type="hidden" name="act" value={act} />
    </>
  );
  const isClosed = problem.state === 'closed';
  const canClose = mayClose && !isClosed && closing === undefined;
  const isDone = problem.proof !== undefined || task?.state === 'done';
  return (
    <div class="acts">
      {canClose && (
        <Act name={words.close} open={open('close')}>
          <form method="post" action={to('close')}>
            {hidden('close')}
            <div class="field full">
              <label for={id('close')}>{words.closeText}</label>
              <input id={id('close')} name="text" maxlength={1000} value={open('close') ? fields['text'] : undefined} />
            </div>
            <p class="send">
              <button type="submit">{words.closeSave}</button>
            </p>
          </form>
        </Act>
      )}
      {mayClose && !isClosed && isDone && closing !== undefined && (
        <p class="faint">
          {words.cannotClose}
          {closing[language]}
        </p>
      )}
      {mayEdit && !isClosed && (
        <>
          <Act name={words.sayMeasure} open={open('measure')}>
            <form method="post" action={to('measure')}>
              {hidden('measure')}
              <div class="field full">
                <label for={id('measure')}>{words.measureHelp}</label>
                <textarea id={id('measure')} name="text" rows={4} maxlength={4000} lang="zh-CN">
                  {open('measure') ? fields['text'] : problem.measure}
                </textarea>
              </div>
              <p class="send">
                <button type="submit">{words.measureSave}</button>
              </p>
            </form>
          </Act>
          <Act name={words.giveProof} open={open('proof')}>
            <form method="post" action={to('proof')} enctype="multipart/form-data">
              {hidden('proof')}
              <div class="field full">
                <label for={id('proof')}>{words.proofText}</label>
                <textarea id={id('proof')} name="text" rows={3} required maxlength={4000} lang="zh-CN">
                  {open('proof') ? fields['text'] : ''}
                </textarea>
              </div>
              <div class="field full">
                <label for={id('files')}>{words.files}</label>
                <input id={id('files')} name="files" type="file" multiple accept={FILE_TYPES} />
              </div>
              <p class="send">
                <button type="submit">{words.proofSave}</button>
              </p>
            </form>
          </Act>
          <Act name={words.reassign} open={open('reassign')}>
            <form method="post" action={to('reassign')}>
              {hidden('reassign')}
              <div class="fields">
                <div class="field">
                  <label for={id('lead')}>{all.division.lead}</label>
                  <UnitChoice units={view.units} name="lead" id={id('lead')} chosen={fields['lead'] ?? problem.lead ?? ''} required />
                </div>
                {[0, 1].map((n) => (
                  <div class="field">
                    <label for={id(`support${n}`)}>{all.division.support}</label>
                    <UnitChoice units={view.units} name="support" id={id(`support${n}`)} chosen={problem.support?.[n] ?? ''} none={all.division.noSupport} />
                  </div>
                ))}
                <div class="field">
                  <label for={id('due')}>{all.division.due}</label>
                  <input id={id('due')} name="due" type="date" required value={fields['due'] ?? problem.due} />
                </div>
                <div class="field wide">
                  <label for={id('reason')}>{words.reason}</label>
                  <input id={id('reason')} name="reason" required maxlength={500} value={open('reassign') ? fields['reason'] : undefined} />
                </div>
              </div>
              <p class="send">
                <button type="submit">{words.reassignSave}</button>
              </p>
            </form>
          </Act>
        </>
      )}
      {mayEdit && (isClosed || isDone) && (
        <Act name={words.reopen} open={open('reopen')}>
          <form method="post" action={to('reopen')}>
            {hidden('reopen')}
            <div class="field full">
              <label for={id('reopen')}>{words.reason}</label>
              <input id={id('reopen')} name="reason" required maxlength={500} value={open('reopen') ? fields['reason'] : undefined} />
            </div>
            <p class="send">
              <button type="submit">{words.reopenSave}</button>
            </p>
          </form>
        </Act>
      )}
    </div>
  );
};
