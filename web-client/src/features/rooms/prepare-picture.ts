import { largestFile, type Prepared } from '@/contract/files';
import { Refused } from '@/contract/http';
import { fitted } from './fitted';

const longestEdge = 2560;
const longestThumbnailEdge = 480;

/**
 * A picture drawn anew, upright, at a size that a phone shows well. What the camera noted beside it, such as the place,
 * is not part of what is drawn and stays on the device.
 */
export async function preparePicture(file: File): Promise<Prepared> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => {
    throw new Refused(0, 'attachments.unknown-type');
  });
  try {
    const { blob, width, height } = await drawn(picture, longestEdge, 0.86);
    if (blob.size > largestFile) throw new Refused(0, 'attachments.too-large');
    const small = await drawn(picture, longestThumbnailEdge, 0.78, width / height);
    return { kind: 'image', name: file.name, file: blob, thumbnail: small.blob, width, height };
  } finally {
    picture.close();
  }
}

async function drawn(picture: ImageBitmap, edge: number, quality: number, shape?: number) {
  const size = fitted(picture.width, picture.height, edge);
  // Of exactly the shape of the whole picture, whichever way its size was rounded.
  if (shape !== undefined && shape >= 1) size.height = Math.max(1, Math.round(size.width / shape));
  const canvas = document.createElement('canvas');
  canvas.width = size.width;
  canvas.height = size.height;
  const brush = canvas.getContext('2d');
  if (!brush) throw new Refused(0, 'attachments.damaged');
  brush.fillStyle = '#fff';
  brush.fillRect(0, 0, size.width, size.height);
  brush.drawImage(picture, 0, 0, size.width, size.height);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', quality);
  });
  if (!blob) throw new Refused(0, 'attachments.damaged');
  return { blob, ...size };
}
