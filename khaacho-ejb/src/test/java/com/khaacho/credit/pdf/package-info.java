/** Printed statements, read again. */
package com.khaacho.credit.pdf;
