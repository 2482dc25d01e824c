/** Vite gives the address of a file; `no-inline` keeps it a file of the page's own origin. */
declare module '*.svg?no-inline' {
  const address: string;
  export default address;
}
