/** esbuild takes styles up by import. */
declare module '*.css';
