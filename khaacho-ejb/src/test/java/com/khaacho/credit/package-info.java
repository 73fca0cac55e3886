/** What tests of credit start from. */
package com.khaacho.credit;
