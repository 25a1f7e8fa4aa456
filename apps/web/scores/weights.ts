/** Digits after the point of a weight: sums are counted in millionths, so that they are exact. */
const PARTS = 1_000_000;

const partsOf = (text: string): number | undefined => {
  const plain = text.trim();
  if (plain === '') return 0;
  return /^(?:\d+(?:\.\d{0,6})?|\.\d{1,6})$/.test(plain) ? Math.round(Number(plain) * PARTS) : undefined;
};

const shown = (parts: number): string => String(parts / PARTS);

/** Says beside a form what its weights sum to, and by how much they are off, while they are typed. The server checks it either way. */
const keepSum = (form: HTMLFormElement, output: HTMLOutputElement): void => {
  const update = (): void => {
    const parts = [...form.querySelectorAll<HTMLInputElement>('[data-weight]')].map(({ value }) => partsOf(value));
    const sum = parts.reduce<number>((total, each) => total + (each ?? 0), 0);
    const { ok = '', over = '', under = '' } = output.dataset;
    const isOk = sum === PARTS && !parts.includes(undefined);
    const sentence = isOk ? ok : sum > PARTS ? over : under;
    output.value = sentence.replace('{sum}', shown(sum)).replace('{gap}', shown(Math.abs(sum - PARTS)));
    output.classList.toggle('is-ok', isOk);
    output.classList.toggle('is-off', !isOk);
  };
  form.addEventListener('input', update);
  update();
};

export const schemeWeights = (): void => {
  for (const output of document.querySelectorAll<HTMLOutputElement>('output[data-weight-sum]')) {
    const form = output.closest('form');
    if (form !== null) keepSum(form, output);
  }
};
