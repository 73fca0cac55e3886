/** Tesseract, a true one where it is installed and scripts in its place. */
package com.khaacho.attachment.program;
