#!/usr/bin/env node
/* license */
'use strict';
"use server" // a comment
'other'
export async function a(x) { return x }
