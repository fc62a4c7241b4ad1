import './rowIcon.css'

/**
 * An icon of antd's set for what every row of a list has. antd's own is five components and three elements each, of which
 * a page of rows would have hundreds; this is one element, cut out by CSS.
 */
export const RowIcon = ({ shape }: { shape: 'copy' | 'edit' | 'down' }) => (
  <span className={`row-icon row-icon--${shape}`} aria-hidden />
)
