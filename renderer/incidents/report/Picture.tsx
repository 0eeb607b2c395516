import { useEffect, useRef, useState } from 'react';
import type { Attachment, Incident } from '../../../shared/incidents';
import { readPicture } from './picturing';
import styles from './report.module.css';

/** How large a picture is shown at most, in pixels of the page. */
const room = { width: 240, height: 150 };

/** A small picture of what is attached, so that one sees what goes along. It is drawn from the vault, and no address of it exists. */
export function Picture({ incidentId, attachment: { id, name } }: { readonly incidentId: Incident['id']; readonly attachment: Pick<Attachment, 'id' | 'name'> }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => {
    let isGone = false;
    void readPicture(incidentId, id).then((picture) => {
      const { current } = canvas;
      if (picture !== null && current !== null && !isGone) {
        const scale = Math.min(room.width / picture.displayWidth, room.height / picture.displayHeight, 1);
        const sharp = Math.min(2, Math.max(1, window.devicePixelRatio));
        current.width = Math.round(picture.displayWidth * scale * sharp);
        current.height = Math.round(picture.displayHeight * scale * sharp);
        const context = current.getContext('2d');
        if (context !== null) context.imageSmoothingQuality = 'high';
        context?.drawImage(picture, 0, 0, current.width, current.height);
        setDrawn(true);
      }
      picture?.close();
    });
    return () => {
      isGone = true;
    };
  }, [incidentId, id]);
  return <canvas ref={canvas} className={styles['picture']} role="img" aria-label={`${name}, as it is attached`} hidden={!isDrawn} />;
}
