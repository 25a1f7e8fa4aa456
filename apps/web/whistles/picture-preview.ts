/** Longest side of a picture that is sent: enough to read a sign, a tenth of what a phone takes. */
const LONGEST = 1600;
const SMALL = 600 * 1024;

const shrunk = async (file: File): Promise<File> => {
  if (!/^image\/(jpeg|png|webp)$/.test(file.type) || file.size <= SMALL) return file;
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85));
  return blob === null || blob.size >= file.size ? file : new File([blob], file.name.replace(/\.\w+$/, '.jpg'), { type: 'image/jpeg' });
};

/** A picture of the camera is made small before it is sent, which on a slow line is most of the minute that a whistle may take. */
export const picturePreview = (): void => {
  const input = document.querySelector<HTMLInputElement>('input[type="file"][data-shrink]');
  if (!input || typeof DataTransfer === 'undefined') return;
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file === undefined) return;
    void shrunk(file).then(
      (small) => {
        if (small === file || input.files?.[0] !== file) return;
        const list = new DataTransfer();
        list.items.add(small);
        input.files = list.files;
      },
      // What cannot be made smaller is sent as it is.
      () => undefined,
    );
  });
};
