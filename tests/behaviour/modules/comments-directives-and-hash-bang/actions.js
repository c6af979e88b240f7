#!/usr/bin/env node
/* a */ 'use strict' // b
// 'use client'
"use server" /* c */ /* d
*/ import { log } from 'test'; // e
/** doc */ export /* f */ async /* g */ function /* h */ f /* i */ (x) { log(x); return x; }
export /* j */ default /* k */ async /* l */ function /* m */ (/* n */ x /* o */) { return f(x); }
