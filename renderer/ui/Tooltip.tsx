import type { ReactElement } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';
import { Kbd } from './Kbd';
import styles from './Tooltip.module.css';

export type TooltipProps = {
  readonly text: string;
  readonly shortcut?: string;
  readonly placement?: 'top' | 'right' | 'bottom';
  readonly children: ReactElement;
};

/** A word of help, and the shortcut, on hover and on keyboard focus. The child is one focusable control. */
export function Tooltip({ text, shortcut, placement = 'top', children }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {children}
      <AriaTooltip className={styles['tooltip'] ?? ''} placement={placement} offset={6} containerPadding={8}>
        {text}
        {shortcut !== undefined && <Kbd keys={shortcut} quiet />}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
