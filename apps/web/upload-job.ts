/** What the server says of a document that it is reading. */
type JobState = {
  readonly state: 'working' | 'done' | 'refused' | 'cancelled';
  readonly stageName?: string;
  readonly share?: number;
  readonly href?: string;
  readonly error?: string;
};

type Listener = {
  readonly onStage: (stage: string, share: number | undefined) => void;
  readonly onDone: (href: string) => void;
  readonly onRefused: (why: string) => void;
  readonly onLost: () => void;
};

const PAUSE = 250;

/** Asks how far a document is until it is done or refused; the function given back stops asking and cancels the work. */
export const follow = (job: string, { onStage, onDone, onRefused, onLost }: Listener): (() => void) => {
  let stopped = false;
  const ask = async (): Promise<void> => {
    const answer = await fetch(job, { headers: { Accept: 'application/json' }, cache: 'no-store' });
    const { state, stageName, share, href, error } = (await answer.json()) as JobState;
    if (stopped) return;
    if (state === 'done' && href !== undefined) onDone(href);
    else if (state === 'working') {
      onStage(stageName ?? '', share);
      setTimeout(() => void ask().catch(onLost), PAUSE);
    } else onRefused(error ?? '');
  };
  void ask().catch(onLost);
  return () => {
    stopped = true;
    void fetch(`${job}/cancel`, { method: 'POST', headers: { Accept: 'application/json' } }).catch(() => undefined);
  };
};
