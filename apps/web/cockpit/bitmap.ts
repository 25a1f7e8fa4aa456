/** A saved picture is twice the size of the one on the page: sharp in a report. */
const SCALE = 2;

const save = (url: string, name: string): void => {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
};

/** Draws the SVG at `address` and saves it as PNG. */
const saveBitmap = async (address: string, name: string): Promise<void> => {
  const svg = await (await fetch(address)).text();
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = picture.naturalWidth * SCALE;
  canvas.height = picture.naturalHeight * SCALE;
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  save(canvas.toDataURL('image/png'), name);
};

/** Offers charts as PNG, which only a browser can make of them. */
export const bitmaps = (): void => {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-bitmap]')) {
    button.hidden = false;
    button.addEventListener('click', async () => {
      button.disabled = true;
      try {
        await saveBitmap(button.dataset['bitmap'] ?? '', button.dataset['name'] ?? 'chart.png');
      } finally {
        button.disabled = false;
      }
    });
  }
};
