/** The calendar of Nepal: Bikram Sambat dates and fiscal years. Uses nothing. */
package com.khaacho.calendar;
