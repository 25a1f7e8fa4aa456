/** A filter is applied as soon as it is chosen, and fields left empty stay out of the address. */
export const autoSubmit = (): void => {
  const fold = document.querySelector<HTMLDetailsElement>('details[data-fold]');
  if (fold && matchMedia('(max-width: 760px)').matches) fold.open = false;
  const form = document.querySelector<HTMLFormElement>('form[data-autosubmit]');
  if (!form) return;
  form.addEventListener('change', () => form.requestSubmit());
  form.addEventListener('submit', () => {
    for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')) field.disabled = field.value === '';
  });
  // Back from the next page the fields must be usable again.
  addEventListener('pageshow', () => {
    for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')) field.disabled = false;
  });
};
