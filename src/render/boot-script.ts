/**
 * The inline script in the head of every page: sets the reader's remembered settings before the first paint
 * (a file would come too late and flash), and tells the stylesheet that scripts run. Kept in one line; its hash is in the
 * Content-Security-Policy.
 */
export const bootScript =
  "(r=>{r.classList.add('js');try{for(const k of['theme','size','font','leading']){const v=localStorage.getItem('reading.'+k);if(v)r.dataset[k]=v}}catch{}})(document.documentElement)";
