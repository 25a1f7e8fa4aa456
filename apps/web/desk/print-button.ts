/** Buttons that print the page; without script they would do nothing, so that they are shown only here. */
export const printButtons = (): void => {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
    button.classList.add('works');
    button.addEventListener('click', () => window.print());
  }
};
