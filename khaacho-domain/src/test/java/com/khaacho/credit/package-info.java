/** Tests of the capability. */
package com.khaacho.credit;
