// The virtual modules stand here; the loader writes their text.
